#include "compiler/dialect/mysql.h"

namespace mig::dialect {
namespace {

class MariadbDialect final : public MysqlDialect {
 public:
  base::Dialect dialect() const override { return base::Dialect::mariadb; }

  const Capabilities& capabilities() const override {
    static const Capabilities capabilities = changed(MysqlDialect::capabilities());
    return capabilities;
  }

 protected:
  // JSON is a text with a check there, and no type of a cast (mariadb.com/kb/en/json-data-type).
  std::string cast_type(const Type& type) const override {
    return schema::class_of(type) == TypeClass::json ? "char" : MysqlDialect::cast_type(type);
  }

 private:
  static Capabilities changed(Capabilities capabilities) {
    capabilities.expression_indexes = false;     // mariadb.com/kb/en/generated-columns: an index over one instead
    capabilities.generated_not_null = false;     // a syntax error (1064, measured on 10.11)
    capabilities.max_enum_value_characters = 0;  // measured on 10.11: 3000 are taken
    return capabilities;
  }
};

}  // namespace

const SqlDialect& mariadb_dialect() {
  static const MariadbDialect dialect;
  return dialect;
}

}  // namespace mig::dialect
