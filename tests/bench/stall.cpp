// The stall bench: how long those who work on a table wait while it is changed: one who writes to it, one who writes to
// the table that it refers to, and one who reads it. Each change is made as mig writes it, and as it is written by
// hand; beside both stands what the same people waited for in as much time without a change. It says what it saw and
// judges nothing.
//   stall [ROWS…]   the tables' sizes, 1,000,000 unless said; `MIG_TEST_POSTGRESQL` and `MIG_TEST_MYSQL` say where the
//                   servers are
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <thread>

#include "tests/bench/load.h"
#include "tests/bench/script.h"
#include "tests/engines/scratch.h"

namespace {

using namespace mig;
using namespace mig::tests;

using Seconds = std::chrono::duration<double>;

constexpr const char* tables = R"mig(
create table customer {
  id      bigint       identity primary key;
  name    varchar(60);
  visits  int          default 0;
}

create table purchase {
  id           bigint       identity primary key;
  customer_id  bigint;
  code         varchar(40);
  amount       int          default 1;
  note         varchar(70)?;

  index (customer_id);
})mig";

struct Change {
  const char* name;
  const char* action;                ///< of `alter table purchase`
  std::vector<std::string> by_hand;  ///< on PostgreSQL one transaction
  std::string undo = {};             ///< where the tables are not copied anew
};

const std::vector<Change> postgresql_changes = {
    {"add index", "add index purchase_note_idx (note)", {"create index purchase_note_idx on purchase (note)"}},
    {"add foreign key",
     "add foreign key purchase_customer_fkey (customer_id) references customer",
     {"alter table purchase add constraint purchase_customer_fkey foreign key (customer_id) references customer (id)"}},
    {"add check",
     "add check purchase_amount_check (amount > 0)",
     {"alter table purchase add constraint purchase_amount_check check (amount > 0)"}},
    {"add unique",
     "add unique purchase_code_key (code)",
     {"alter table purchase add constraint purchase_code_key unique (code)"}},
    {"set not null", "alter column note set not null", {"alter table purchase alter column note set not null"}},
    {"add a filled column",
     "add column slug varchar(60) fill lower(code)",
     {"alter table purchase add column slug varchar(60)", "update purchase set slug = lower(code)",
      "alter table purchase alter column slug set not null"}},
};

const std::vector<Change> mysql_changes = {
    {"add column",
     "add column source varchar(20) default 'shop'",
     {"alter table purchase add column source varchar(20) not null default 'shop'"},
     "alter table purchase drop column source"},
    {"add index",
     "add index purchase_note_idx (note)",
     {"create index purchase_note_idx on purchase (note)"},
     "alter table purchase drop index purchase_note_idx"},
    {"add foreign key",
     "add foreign key purchase_customer_fkey (customer_id) references customer",
     {"alter table purchase add constraint purchase_customer_fkey foreign key (customer_id) references customer (id)"},
     "alter table purchase drop foreign key purchase_customer_fkey"},
    {"widen a varchar",
     "alter column note type varchar(200)",
     {"alter table purchase modify note varchar(200)"},
     "alter table purchase modify note varchar(70)"},
};

// The two tables on one engine, a tenth as many rows in the one that is referred to.
class Shop {
 public:
  Shop(const std::string& server, int64_t rows) : scratch_(server, "mig_stall"), rows_(rows) {
    const auto database = connect(scratch_.url());
    dialect_ = database->dialect();
    version_ = database->version();
    run_script(scratch_, scripts_of(dialect_, version_, {tables}).front());
  }
  virtual ~Shop() = default;
  Shop(const Shop&) = delete;
  Shop& operator=(const Shop&) = delete;

  const Scratch& scratch() const { return scratch_; }
  int64_t rows() const { return rows_; }
  int64_t customers() const { return std::max<int64_t>(1, rows_ / 10); }
  /// With its version, for people.
  std::string server() const { return fmt::format("{} {}", display_name(dialect_), to_string(dialect_, version_)); }

  virtual const std::vector<Change>& changes() const = 0;
  /// Before each measurement.
  virtual void refresh() {}
  /// After each change.
  virtual void undo(const Change&) {}

  /// The change as mig writes it.
  std::string script_of(const Change& change) const {
    return scripts_of(dialect_, version_, {tables, fmt::format("alter table purchase {};", change.action)}).back();
  }

  void run_all(const std::vector<std::string>& statements) const {
    const auto database = connect(scratch_.url());
    const bool in_transaction = dialect_ == base::Dialect::postgresql && statements.size() > 1;
    if (in_transaction) run_statement(*database, "begin");
    for (const std::string& statement : statements) run_statement(*database, statement);
    if (in_transaction) run_statement(*database, "commit");
  }

 private:
  Scratch scratch_;
  int64_t rows_;
  base::Dialect dialect_{};
  base::Version version_;
};

class PostgresqlShop : public Shop {
 public:
  explicit PostgresqlShop(int64_t rows) : Shop("postgresql", rows), kept_("postgresql", "mig_stall_kept") {
    run_all({fmt::format("insert into customer (name) select 'customer ' || n from generate_series(1, {}) as n",
                         customers()),
             fmt::format("insert into purchase (customer_id, code, note) select n % {} + 1, 'code ' || n, 'note ' || n "
                         "from generate_series(1, {}) as n",
                         customers(), rows)});
    run_all({"vacuum analyze"});
    copy(scratch().name(), kept_.name());
  }

  const std::vector<Change>& changes() const override { return postgresql_changes; }

  // The row versions that others leave behind would be in the way.
  void refresh() override { copy(kept_.name(), scratch().name()); }

 private:
  void copy(const std::string& from, const std::string& to) {
    kept_.server().drop(to);
    run_statement(*connect(kept_.server().url("postgres")), fmt::format("create database {} template {}", to, from));
  }

  Scratch kept_;
};

class MysqlShop : public Shop {
 public:
  explicit MysqlShop(int64_t rows) : Shop("mysql", rows) {
    const auto numbers = [](int64_t count) {
      return fmt::format("with recursive number (n) as (select 1 union all select n + 1 from number where n < {})",
                         count);
    };
    run_all({fmt::format("set cte_max_recursion_depth = {}", rows),
             fmt::format("insert into customer (id, name) {} select n, concat('customer ', n) from number",
                         numbers(customers())),
             fmt::format("insert into purchase (id, customer_id, code, note) {} select n, n % {} + 1, "
                         "concat('code ', n), concat('note ', n) from number",
                         numbers(rows), customers()),
             "analyze table customer, purchase"});
  }

  const std::vector<Change>& changes() const override { return mysql_changes; }
  void undo(const Change& change) override { run_all({change.undo}); }
};

// Those who go on working, from their making on.
class People {
 public:
  explicit People(const Shop& shop)
      : began_(std::chrono::steady_clock::now().time_since_epoch().count()),
        writer_(shop.scratch().url(), [&shop, began = began_](int64_t n) { return write(shop, began, n); }),
        referenced_(shop.scratch().url(),
                    [&shop](int64_t n) {
                      return fmt::format("update customer set visits = visits + 1 where id = {}",
                                         n * 7919 % shop.customers() + 1);
                    }),
        reader_(shop.scratch().url(), [&shop](int64_t n) {
          return fmt::format("select code, amount from purchase where id = {}", n * 104729 % shop.rows() + 1);
        }) {}

  void count() {
    for (Worker* worker : all()) worker->count();
  }

  /// The longest wait of each, in milliseconds.
  std::array<double, 3> stop() {
    for (Worker* worker : all()) worker->stop();
    return {writer_.longest(), referenced_.longest(), reader_.longest()};
  }

 private:
  std::array<Worker*, 3> all() { return {&writer_, &referenced_, &reader_}; }

  // Mostly changes rows that are there, and puts new ones in with a code that nobody had.
  static std::string write(const Shop& shop, int64_t began, int64_t n) {
    const int64_t row = n * 7919 % shop.rows() + 1;
    if (n % 10 != 0) return fmt::format("update purchase set amount = amount + 1 where id = {}", row);
    return fmt::format("insert into purchase (customer_id, code, note) values ({}, '{} {}', 'new')",
                       row % shop.customers() + 1, began, n);
  }

  int64_t began_;
  Worker writer_;
  Worker referenced_;
  Worker reader_;
};

struct Measured {
  double seconds = 0;
  std::array<double, 3> longest = {};
};

Measured measure(Shop& shop, const std::function<void()>& what) {
  shop.refresh();
  People people(shop);
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  people.count();
  Measured measured;
  measured.seconds = seconds_of(what);
  measured.longest = people.stop();
  return measured;
}

void measure_change(Shop& shop, const Change& change, const char* way, const std::function<void()>& what) {
  const Measured changed = measure(shop, what);
  shop.undo(change);
  // So short a time that nobody does anything in it says nothing.
  const Seconds as_long(std::max(changed.seconds, 1.0));
  const Measured idle = measure(shop, [&] { std::this_thread::sleep_for(as_long); });
  fmt::print("{:<20} {:<8} {:>8.2f}", change.name, way, changed.seconds);
  for (size_t i = 0; i < changed.longest.size(); ++i) {
    fmt::print(" {:>11.1f} {:>9.1f}", changed.longest[i], idle.longest[i]);
  }
  fmt::print("\n");
  std::fflush(stdout);
}

void measure_all(Shop& shop) {
  fmt::print("\n{}, {} rows: the longest wait of each in ms, and in as much time (at least 1 s) without a change\n",
             shop.server(), shop.rows());
  fmt::print("{:<20} {:<8} {:>8}", "change", "way", "seconds");
  for (const char* who : {"writer", "referenced", "reader"}) fmt::print(" {:>11} {:>9}", who, "without");
  fmt::print("\n");
  for (const Change& change : shop.changes()) {
    const std::string script = shop.script_of(change);
    // The first copy that MySQL makes of a table takes longer than all later ones, whoever asks for it.
    shop.run_all(change.by_hand);
    shop.undo(change);
    measure_change(shop, change, "mig", [&] { run_script(shop.scratch(), script); });
    measure_change(shop, change, "by hand", [&] { shop.run_all(change.by_hand); });
  }
}

template <typename OfEngine>
void bench(const std::string& server, const std::vector<int64_t>& sizes) {
  if (const std::string missing = missing_server(server); !missing.empty()) {
    fmt::print("stall: {} is skipped, {}\n", server, missing);
    return;
  }
  for (const int64_t rows : sizes) {
    OfEngine shop(rows);
    measure_all(shop);
  }
}

std::vector<int64_t> sizes_of(int argc, char** argv) {
  std::vector<int64_t> sizes;
  for (int i = 1; i < argc; ++i) {
    const std::string_view text = argv[i];
    int64_t rows = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rows);
    if (error != std::errc() || end != text.data() + text.size() || rows <= 0) {
      throw std::runtime_error(fmt::format("`{}` is no number of rows", text));
    }
    sizes.push_back(rows);
  }
  if (sizes.empty()) sizes.push_back(1'000'000);
  return sizes;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::vector<int64_t> sizes = sizes_of(argc, argv);
    bench<PostgresqlShop>("postgresql", sizes);
    bench<MysqlShop>("mysql", sizes);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "stall: {}\n", error.what());
    return 2;
  }
}
