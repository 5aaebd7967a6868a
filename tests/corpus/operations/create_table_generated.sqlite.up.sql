-- create_table_generated: forward, for SQLite 3.40 or later
-- Generated columns
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table line
create table "line" (
  "id" integer not null constraint "line_pkey" primary key autoincrement,
  "quantity" integer not null,
  "price" decimal(10,2) not null,
  "total" decimal(12,2) generated always as ("quantity" * "price") stored,
  "label" text,
  "label_low" text generated always as (lower("label")) stored
);

commit;
