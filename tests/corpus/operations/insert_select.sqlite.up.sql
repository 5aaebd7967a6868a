-- insert_select: forward, for SQLite 3.40 or later
-- Rows made of rows
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table account
create table "account" (
  "id" integer not null constraint "account_pkey" primary key autoincrement,
  "name" text not null,
  "password" text,
  "admin" boolean not null default 0
);
create unique index "account_name_key" on "account" ("name");

-- step 2: create table credential
create table "credential" (
  "id" integer not null constraint "credential_pkey" primary key autoincrement,
  "account_id" integer not null constraint "credential_account_id_fkey" references "account" ("id") on delete cascade,
  "kind" text not null check ("kind" in ('user', 'admin')),
  "secret" text not null,
  "since" text not null default '2024-01-01',
  "facts" text not null default '{}' check (json_valid("facts"))
);
create unique index "credential_account_id_key" on "credential" ("account_id");

-- step 3: create table name_count
create table "name_count" (
  "name" text not null constraint "name_count_pkey" primary key,
  "count" integer not null
);

-- step 4: insert 3 rows into account
insert into "account" ("id", "name", "password", "admin") values
  (1001, 'ann', 'a', 1),
  (1002, 'bob', 'b', 0),
  (1003, 'cid', null, 0);

-- step 5: insert rows of a query into credential
create table "mig_inserted__credential__1" (
  "account_id" integer not null constraint "mig_inserted__credential__1_pkey" primary key
);
insert into "mig_inserted__credential__1" ("account_id")
select "mig_rows"."account_id"
from (
select "a"."id" as "account_id", cast(case when "a"."admin" then 'admin' else 'user' end as text) as "kind", "a"."password" as "secret", '2024-02-01' as "since", json_object('of', "a"."name") as "facts"
from "account" as "a"
where "a"."password" is not null
) as "mig_rows";
insert into "credential" ("account_id", "kind", "secret", "since", "facts")
select "mig_rows"."account_id", "mig_rows"."kind", "mig_rows"."secret", "mig_rows"."since", "mig_rows"."facts"
from (
select "a"."id" as "account_id", cast(case when "a"."admin" then 'admin' else 'user' end as text) as "kind", "a"."password" as "secret", '2024-02-01' as "since", json_object('of', "a"."name") as "facts"
from "account" as "a"
where "a"."password" is not null
) as "mig_rows" where exists (select 1 from "mig_inserted__credential__1" where "mig_inserted__credential__1"."account_id" = "mig_rows"."account_id");

-- step 6: insert missing rows of a query into credential
create table "mig_inserted__credential__2" (
  "account_id" integer not null constraint "mig_inserted__credential__2_pkey" primary key
);
insert into "mig_inserted__credential__2" ("account_id")
select "mig_rows"."account_id"
from (
select "a"."id" as "account_id", 'user' as "kind", coalesce("a"."password", 'none') as "secret"
from "account" as "a"
) as "mig_rows" where not exists (select 1 from "credential" where "credential"."account_id" = "mig_rows"."account_id");
insert into "credential" ("account_id", "kind", "secret")
select "mig_rows"."account_id", "mig_rows"."kind", "mig_rows"."secret"
from (
select "a"."id" as "account_id", 'user' as "kind", coalesce("a"."password", 'none') as "secret"
from "account" as "a"
) as "mig_rows" where exists (select 1 from "mig_inserted__credential__2" where "mig_inserted__credential__2"."account_id" = "mig_rows"."account_id");

-- step 7: insert rows of a query into name_count
create table "mig_inserted__name_count__1" (
  "name" text not null constraint "mig_inserted__name_count__1_pkey" primary key
);
insert into "mig_inserted__name_count__1" ("name")
select "mig_rows"."name"
from (
select "a"."name" as "name", count(*) as "count"
from "account" as "a"
group by "a"."name"
) as "mig_rows";
insert into "name_count" ("name", "count")
select "mig_rows"."name", "mig_rows"."count"
from (
select "a"."name" as "name", count(*) as "count"
from "account" as "a"
group by "a"."name"
) as "mig_rows" where exists (select 1 from "mig_inserted__name_count__1" where "mig_inserted__name_count__1"."name" = "mig_rows"."name");

-- step 8: insert missing rows of a query into account
create table "mig_inserted__account__1" (
  "name" text not null constraint "mig_inserted__account__1_pkey" primary key
);
insert into "mig_inserted__account__1" ("name")
select "mig_rows"."name"
from (
select "a"."name" || '-2' as "name", "a"."password" as "password"
from "account" as "a"
) as "mig_rows" where not exists (select 1 from "account" where "account"."name" = "mig_rows"."name");
insert into "account" ("name", "password")
select "mig_rows"."name", "mig_rows"."password"
from (
select "a"."name" || '-2' as "name", "a"."password" as "password"
from "account" as "a"
) as "mig_rows" where exists (select 1 from "mig_inserted__account__1" where "mig_inserted__account__1"."name" = "mig_rows"."name");

-- step 9: insert rows of a query into credential
create table "mig_inserted__credential__3" (
  "account_id" integer not null constraint "mig_inserted__credential__3_pkey" primary key
);
insert into "mig_inserted__credential__3" ("account_id")
select "mig_rows"."account_id"
from (
select "a"."id" as "account_id", 'user' as "kind", "a"."name" as "secret"
from "account" as "a"
left join "credential" as "c" on "c"."account_id" = "a"."id"
where "c"."id" is null
) as "mig_rows";
insert into "credential" ("account_id", "kind", "secret")
select "mig_rows"."account_id", "mig_rows"."kind", "mig_rows"."secret"
from (
select "a"."id" as "account_id", 'user' as "kind", "a"."name" as "secret"
from "account" as "a"
left join "credential" as "c" on "c"."account_id" = "a"."id"
where "c"."id" is null
) as "mig_rows" where exists (select 1 from "mig_inserted__credential__3" where "mig_inserted__credential__3"."account_id" = "mig_rows"."account_id");

commit;
