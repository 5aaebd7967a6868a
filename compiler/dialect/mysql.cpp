#include "compiler/dialect/mysql.h"

namespace mig::dialect {

const SqlDialect& mysql_dialect() {
  static const MysqlDialect dialect;
  return dialect;
}

}  // namespace mig::dialect
