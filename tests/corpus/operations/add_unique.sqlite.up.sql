-- add_unique: forward, for SQLite 3.40 or later
-- Unique constraints, with and without a predicate
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "name" text not null,
  "slug" text not null,
  "email" text not null,
  "gone" boolean not null default 0
);

-- step 2: add unique tenant_name_key on tenant
create unique index "tenant_name_key" on "tenant" ("name");

-- step 3: add unique tenant_slug on tenant
create unique index "tenant_slug" on "tenant" ("slug", "name");

-- step 4: add unique tenant_live on tenant
create unique index "tenant_live" on "tenant" ("email") where not "gone";

-- step 5: drop unique tenant_name_key on tenant
drop index "tenant_name_key";

-- step 6: drop unique tenant_live on tenant
drop index "tenant_live";

commit;
