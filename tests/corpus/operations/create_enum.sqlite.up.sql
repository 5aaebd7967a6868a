-- create_enum: forward, for SQLite 3.40 or later
-- An enum and its values
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table person
create table "person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "now" text not null default 'ok' check ("now" in ('sad', 'ok', 'ha''ppy')),
  "later" text check ("later" in ('sad', 'ok', 'ha''ppy')) constraint "person_later_check" check ("later" <> 'sad')
);

commit;
