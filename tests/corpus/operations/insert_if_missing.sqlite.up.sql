-- insert_if_missing: forward, for SQLite 3.40 or later
-- Rows that may be there already
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table setting
create table "setting" (
  "id" integer not null constraint "setting_pkey" primary key autoincrement,
  "name" text not null,
  "level" text not null default 'low' check ("level" in ('low', 'high')),
  "value" text not null default '{}' check (json_valid("value")),
  "since" text
);
create unique index "setting_name_key" on "setting" ("name");

-- step 2: create table place
create table "place" (
  "country" text not null,
  "code" text not null,
  "name" text,
  constraint "place_pkey" primary key ("country", "code")
);

-- step 3: insert 1 row into setting
insert into "setting" ("name", "level") values
  ('colour', 'high');

-- step 4: insert 2 rows into setting, if missing
create table "mig_inserted__setting__1" (
  "name" text not null constraint "mig_inserted__setting__1_pkey" primary key
);
insert into "mig_inserted__setting__1" ("name")
select 'colour'
where not exists (select 1 from "setting" where "setting"."name" = 'colour');
insert into "setting" ("name", "level", "value", "since")
select 'colour', 'low', '{"a": 1}', null
where exists (select 1 from "mig_inserted__setting__1" where "mig_inserted__setting__1"."name" = 'colour');
insert into "mig_inserted__setting__1" ("name")
select 'it''s \new'
where not exists (select 1 from "setting" where "setting"."name" = 'it''s \new');
insert into "setting" ("name", "level", "value", "since")
select 'it''s \new', 'low', '{"b": [1, 2]}', '2024-01-31 13:05:00'
where exists (select 1 from "mig_inserted__setting__1" where "mig_inserted__setting__1"."name" = 'it''s \new');

-- step 5: insert 2 rows into place, if missing
create table "mig_inserted__place__1" (
  "country" text not null,
  "code" text not null,
  constraint "mig_inserted__place__1_pkey" primary key ("country", "code")
);
insert into "mig_inserted__place__1" ("country", "code")
select 'de', 'ber'
where not exists (select 1 from "place" where "place"."country" = 'de' and "place"."code" = 'ber');
insert into "place" ("country", "code", "name")
select 'de', 'ber', 'Berlin'
where exists (select 1 from "mig_inserted__place__1" where "mig_inserted__place__1"."country" = 'de' and "mig_inserted__place__1"."code" = 'ber');
insert into "mig_inserted__place__1" ("country", "code")
select 'in', 'ka'
where not exists (select 1 from "place" where "place"."country" = 'in' and "place"."code" = 'ka');
insert into "place" ("country", "code", "name")
select 'in', 'ka', null
where exists (select 1 from "mig_inserted__place__1" where "mig_inserted__place__1"."country" = 'in' and "mig_inserted__place__1"."code" = 'ka');

-- step 6: insert 2 rows into setting, if missing
create table "mig_inserted__setting__2" (
  "name" text not null constraint "mig_inserted__setting__2_pkey" primary key
);
insert into "mig_inserted__setting__2" ("name")
select 'colour'
where not exists (select 1 from "setting" where "setting"."name" = 'colour');
insert into "setting" ("name")
select 'colour'
where exists (select 1 from "mig_inserted__setting__2" where "mig_inserted__setting__2"."name" = 'colour');
insert into "mig_inserted__setting__2" ("name")
select 'size'
where not exists (select 1 from "setting" where "setting"."name" = 'size');
insert into "setting" ("name")
select 'size'
where exists (select 1 from "mig_inserted__setting__2" where "mig_inserted__setting__2"."name" = 'size');

commit;
