-- rename_column_expression_index: forward, for SQLite 3.40 or later
-- A column that an index on an expression uses
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "phone" text not null
);
create index "tenant_phone_idx" on "tenant" ((lower("phone")), "id" desc);

-- step 2: rename column phone of tenant to phone_e164
alter table "tenant" rename column "phone" to "phone_e164";

commit;
