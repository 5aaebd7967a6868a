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

  // mariadb.com/docs: server-system-variables, max_statement_time, in seconds
  std::vector<std::string> limits(const TimeLimits& limits) const override {
    std::vector<std::string> result = MysqlDialect::limits(limits);
    if (limits.statement > 0) {
      result.push_back(
          fmt::format("set session max_statement_time = {}.{:03}", limits.statement / 1000, limits.statement % 1000));
    }
    return result;
  }

  // A year of max_statement_time; what is longer is cut, with a warning (measured on 10.5 and 10.11;
  // mariadb.com/docs/server/ha-and-performance/optimization-and-tuning/system-variables/server-system-variables).
  TimeLimits longest_limits() const override { return {MysqlDialect::longest_limits().lock, 31'536'000'000}; }

  const std::vector<LockFact>& locks() const override {
    static const std::vector<LockFact> facts = {
#define MIG_LOCK(form, major, minor, mode, work, others_mode, others_work, algorithm, source) \
  {StatementForm::form,                                                                       \
   {major, minor},                                                                            \
   {LockMode::mode, Work::work},                                                              \
   {LockMode::others_mode, Work::others_work},                                                \
   Algorithm::algorithm,                                                                      \
   false,                                                                                     \
   source},
#include "compiler/dialect/mariadb_locks.def"
    };
    return facts;
  }

 protected:
  // JSON is a text with a check there, and no type of a cast (mariadb.com/kb/en/json-data-type).
  std::string cast_type(const Type& type) const override {
    return schema::class_of(type) == TypeClass::json ? "char" : MysqlDialect::cast_type(type);
  }

 private:
  static Capabilities changed(Capabilities capabilities) {
    capabilities.expression_indexes = false;       // mariadb.com/kb/en/generated-columns: an index over one instead
    capabilities.generated_not_null = false;       // a syntax error (1064, measured on 10.11)
    capabilities.max_enum_value_characters = 0;    // measured on 10.11: 3000 are taken
    capabilities.descending_keys_since = {10, 8};  // mariadb.com/docs/release-notes, 10.8; measured on 10.5 and 10.11
    return capabilities;
  }
};

}  // namespace

const SqlDialect& mariadb_dialect() {
  static const MariadbDialect dialect;
  return dialect;
}

}  // namespace mig::dialect
