-- add_column: forward, for SQLite 3.40 or later
-- Columns, in all the ways in which they can come
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table tier
create table "tier" (
  "id" integer not null constraint "tier_pkey" primary key autoincrement
);

-- step 2: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "name" text not null
);

-- step 3: add column phone to tenant
alter table "tenant" add column "phone" text;

-- step 4: add column plan to tenant
alter table "tenant" add column "plan" text not null default 'free';

-- step 5: add column active to tenant
alter table "tenant" add column "active" boolean not null default 1;

-- step 6: add column current to tenant
alter table "tenant" add column "current" text not null default 'new' check ("current" in ('new', 'old'));

-- step 7: add column settings to tenant
alter table "tenant" add column "settings" text not null default '{}' check (json_valid("settings"));

-- step 8: add column tier_id to tenant
alter table "tenant" add column "tier_id" integer constraint "tenant_tier_id_fkey" references "tier" ("id") on delete set null;

-- step 9: add column code to tenant
alter table "tenant" add column "code" text;

-- step 10: add unique tenant_code_key on tenant
create unique index "tenant_code_key" on "tenant" ("code");

-- step 11: add column score to tenant
alter table "tenant" add column "score" integer constraint "tenant_score_check" check ("score" >= 0);

-- step 12: add column place to tenant
alter table "tenant" add column "place" integer constraint "tenant_place" check ("place" > 0);

commit;
