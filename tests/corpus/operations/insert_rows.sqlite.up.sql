-- insert_rows: forward, for SQLite 3.40 or later
-- Rows that are told apart by a key
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table kind
create table "kind" (
  "id" integer not null constraint "kind_pkey" primary key autoincrement,
  "name" text not null,
  "weight" decimal(4,2) not null default 0,
  "level" text not null default 'low' check ("level" in ('low', 'high')),
  "active" boolean not null default 1,
  "since" text,
  "options" text not null default '{}' check (json_valid("options"))
);
create unique index "kind_name_key" on "kind" ("name");

-- step 2: create table country
create table "country" (
  "continent" text not null,
  "code" text not null,
  "name" text not null,
  constraint "country_pkey" primary key ("continent", "code")
);

-- step 3: insert 2 rows into kind
insert into "kind" ("name", "weight", "level", "active", "since", "options") values
  ('grammar', 0.25, 'high', 1, '2024-01-01 00:00:00', '{"a": [1, 2]}'),
  ('it''s \style', 0.1, 'low', 0, null, '{}');

-- step 4: insert 2 rows into kind
insert into "kind" ("id", "name") values
  (10, 'ten'),
  (-1, 'minus');

-- step 5: insert 2 rows into country
insert into "country" ("continent", "code", "name") values
  ('eu', 'de', 'Germany'),
  ('as', 'in', 'India');

commit;
