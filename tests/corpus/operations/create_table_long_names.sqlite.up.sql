-- create_table_long_names: forward, for SQLite 3.40 or later
-- Names that have to be cut
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table a_table_with_a_name_that_is_already_quite_long_by_itself
create table "a_table_with_a_name_that_is_already_quite_long_by_itself" (
  "id" integer not null constraint "a_table_with_a_name_that_is_already_quite_long_by_itself_pkey" primary key autoincrement,
  "a_column_with_a_long_name" integer not null constraint "a_table_with_a_name_that_is_already_quite_long_by_itse_bb17e702" check ("a_column_with_a_long_name" > 0) constraint "a_table_with_a_name_that_is_already_quite_long_by_its_0320107f2" check ("a_column_with_a_long_name" < 100),
  "another_column_with_a_long_name" integer not null,
  "a_column_with_a_long_name_2" integer not null
);
create unique index "a_table_with_a_name_that_is_already_quite_long_by_itse_a783eee9" on "a_table_with_a_name_that_is_already_quite_long_by_itself" ("a_column_with_a_long_name");
create index "a_table_with_a_name_that_is_already_quite_long_by_itse_7b147922" on "a_table_with_a_name_that_is_already_quite_long_by_itself" ("a_column_with_a_long_name", "another_column_with_a_long_name");
create index "a_table_with_a_name_that_is_already_quite_long_by_itse_4915dea2" on "a_table_with_a_name_that_is_already_quite_long_by_itself" ("a_column_with_a_long_name", "another_column_with_a_long_name", "id");

commit;
