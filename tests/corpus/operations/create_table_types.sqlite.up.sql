-- create_table_types: forward, for SQLite 3.40 or later
-- Every column type
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table everything
create table "everything" (
  "id" integer not null constraint "everything_pkey" primary key autoincrement,
  "flag" boolean not null default 1,
  "tiny" integer not null default -1,
  "number" integer,
  "price" decimal(10,2) not null default 0.50,
  "ratio" real,
  "ratio_double" real not null default 1e-3,
  "country" text not null default 'de',
  "name" text not null default 'it''s "quoted" \ back',
  "body" text not null default '',
  "raw" blob,
  "born" text not null default '2024-02-29',
  "opens" text not null default '09:30:00',
  "seen" text not null default '2024-01-31 13:05:00.5',
  "seen_utc" text not null default '2024-01-30 23:05:00',
  "token" text not null default '01234567-89ab-cdef-0123-456789abcdef',
  "data" text not null default '{"a": "b\\c"}' check (json_valid("data")),
  "feeling" text not null default 'it''s ok' check ("feeling" in ('sad', 'it''s ok', 'happy \o/')),
  "search" text
);

commit;
