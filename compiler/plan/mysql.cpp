#include "compiler/plan/mysql.h"

namespace mig::plan {

std::unique_ptr<Planner> make_mysql_planner(base::Version version, PlanOptions options) {
  return std::make_unique<MysqlPlanner>(base::Dialect::mysql, version, std::move(options));
}

}  // namespace mig::plan
