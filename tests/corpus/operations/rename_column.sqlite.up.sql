-- rename_column: forward, for SQLite 3.40 or later
-- A column that checks, keys and indexes use
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "phone" text not null,
  "other" text,
  "self" text constraint "tenant_self_fkey" references "tenant" ("phone"),
  constraint "phone_ok" check (("phone" <> '') and ("phone" <> "other"))
);
create unique index "tenant_phone" on "tenant" ("phone");
create index "tenant_phone_idx" on "tenant" ("phone", "other");
create index "tenant_lower_idx" on "tenant" ((lower("phone")));

-- step 2: create table call
create table "call" (
  "id" integer not null constraint "call_pkey" primary key autoincrement,
  "phone" text not null constraint "call_phone_fkey" references "tenant" ("phone") on update cascade
);

-- step 3: rename column phone of tenant to "Phone E164"
alter table "tenant" rename column "phone" to "Phone E164";

commit;
