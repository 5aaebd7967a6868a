-- drop_column: forward, for SQLite 3.40 or later
-- Columns go, with what rests on them
-- reversal: lossy, it does not bring back
--   the values of last in tenant
--   the values of filled in tenant
--   the values of needed in tenant
--   that needed of tenant is `not null`: nothing says what its rows would have
--   the values of checked in tenant
--   the values of email in tenant
--   the values of owner_id in tenant
--   the values of indexed in tenant
--   the values of plain in tenant
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table owner
create table "owner" (
  "id" integer not null constraint "owner_pkey" primary key autoincrement,
  "email" text not null
);
create unique index "owner_email_key" on "owner" ("email");

-- step 2: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "plain" text,
  "indexed" text not null default 'x',
  "a" integer not null default 1,
  "b" integer not null default 2,
  "owner_id" integer constraint "tenant_owner_id_fkey" references "owner" ("id") on delete cascade,
  "email" text constraint "tenant_email_fkey" references "owner" ("email"),
  "checked" integer not null default 3 constraint "tenant_checked_check" check ("checked" > 0),
  "needed" text not null,
  "filled" text not null,
  "last" integer
);
create unique index "tenant_pair_key" on "tenant" ("b", "indexed");
create index "tenant_indexed_idx" on "tenant" ("indexed");
create index "tenant_pair_idx" on "tenant" ("a", "b");

-- step 3: drop column plain of tenant
alter table "tenant" drop column "plain";

-- step 4: drop column indexed of tenant
drop index "tenant_indexed_idx";
drop index "tenant_pair_key";
alter table "tenant" drop column "indexed";

-- step 5: drop column owner_id of tenant
alter table "tenant" drop column "owner_id";

-- step 6: drop column email of tenant
alter table "tenant" drop column "email";

-- step 7: drop column checked of tenant
alter table "tenant" drop column "checked";

-- step 8: drop column needed of tenant
alter table "tenant" drop column "needed";

-- step 9: drop column filled of tenant
alter table "tenant" drop column "filled";

-- step 10: drop column last of tenant
alter table "tenant" drop column "last";

commit;
