#include "compiler/plan/mysql.h"

namespace mig::plan {

std::unique_ptr<Planner> make_mysql_planner(base::Version version) {
  return std::make_unique<MysqlPlanner>(base::Dialect::mysql, version);
}

}  // namespace mig::plan
