-- require: forward, for SQLite 3.40 or later
-- What has to hold before the next step
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table kind
create table "kind" (
  "id" integer not null constraint "kind_pkey" primary key autoincrement,
  "name" text not null,
  "weight" integer,
  "feels" text not null default 'ok' check ("feels" in ('sad', 'ok')),
  "made" text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now'))
);
create unique index "kind_name_key" on "kind" ("name");

-- step 2: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "kind_id" integer constraint "essay_kind_id_fkey" references "kind" ("id"),
  "other_id" integer,
  "country" text,
  "number" integer,
  "title" text not null
);

-- step 3: create table place
create table "place" (
  "country" text not null,
  "number" integer not null,
  constraint "place_pkey" primary key ("country", "number")
);

-- step 4: insert 2 rows into kind
insert into "kind" ("id", "name", "weight") values
  (1, 'grammar', 3),
  (2, 'style', null);

-- step 5: create view light
-- lock: light: the database, blocks writes for an instant
create view "light" as
select "kind"."id" as "light_id", "kind"."name" as "name", "kind"."weight" as "weight"
from "kind"
where "kind"."weight" < 1000000;

-- step 6: require, else 'weights are not minus seven'
create temp table "mig_guard" (ok integer not null constraint "weights are not minus seven" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "kind" where ("kind"."weight" = (-7)) or ("kind"."name" = 'no such name')) then 1 else 0 end;
drop table temp."mig_guard";

-- step 7: require, else 'essay has rows where (not exists (select 1 from kind where kind.id = essay.kind_id)) and (kind_id is not null)'
create temp table "mig_guard" (ok integer not null constraint "essay has rows where (not exists (select 1 from kind where kind.id = essay.kind_id)) and (kind_id is not null)" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "essay" where (not exists (select 1 from "kind" where "kind"."id" = "essay"."kind_id")) and ("essay"."kind_id" is not null)) then 1 else 0 end;
drop table temp."mig_guard";

-- step 8: require, else 'kind has rows where ((feels = ''sad'') and (made > cast(now() as timestamptz))) and (name = ''from the future'')'
create temp table "mig_guard" (ok integer not null constraint "kind has rows where ((feels = 'sad') and (made > cast(now() as timestamptz))) and (name = 'from the future')" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "kind" where (("kind"."feels" = 'sad') and ("kind"."made" > strftime('%Y-%m-%d %H:%M:%f', 'now'))) and ("kind"."name" = 'from the future')) then 1 else 0 end;
drop table temp."mig_guard";

-- step 9: require, else 'light has rows where light_id = (-1)'
-- lock: light: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "light has rows where light_id = (-1)" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "light" where "light"."light_id" = (-1)) then 1 else 0 end;
drop table temp."mig_guard";

-- step 10: require, else 'it''s 100 % a \ "quote", a `tick\`, $mig$, ; and é 🙂 in a message that goes on for more than 64 characters'
create temp table "mig_guard" (ok integer not null constraint "it's 100 % a \ ""quote"", a `tick\`, $mig$, ; and é 🙂 in a message that goes on for more than 64 characters" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "essay" where "essay"."title" = 'it''s a \ % "quote" `tick` $mig$ ; -- é 🙂') then 1 else 0 end;
drop table temp."mig_guard";

-- step 11: require, else 'kind has nulls in name, made'
create temp table "mig_guard" (ok integer not null constraint "kind has nulls in name, made" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "kind" where ("kind"."name" is null) or ("kind"."made" is null)) then 1 else 0 end;
drop table temp."mig_guard";

-- step 12: require, else 'kind has duplicates in name where weight > 0'
create temp table "mig_guard" (ok integer not null constraint "kind has duplicates in name where weight > 0" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "kind" where ("kind"."name" is not null) and ("kind"."weight" > 0) group by "kind"."name" having count(*) > 1) then 1 else 0 end;
drop table temp."mig_guard";

-- step 13: require, else 'essays are there twice'
create temp table "mig_guard" (ok integer not null constraint "essays are there twice" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "essay" where ("essay"."id" is not null) and ("essay"."kind_id" is not null) group by "essay"."id", "essay"."kind_id" having count(*) > 1) then 1 else 0 end;
drop table temp."mig_guard";

-- step 14: require, else 'essay has rows whose kind_id is not in kind'
create temp table "mig_guard" (ok integer not null constraint "essay has rows whose kind_id is not in kind" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "essay" as "child" where ("child"."kind_id" is not null) and (not exists (select 1 from "kind" as "parent" where "parent"."id" = "child"."kind_id"))) then 1 else 0 end;
drop table temp."mig_guard";

-- step 15: require, else 'essay has rows whose other_id is not in essay'
create temp table "mig_guard" (ok integer not null constraint "essay has rows whose other_id is not in essay" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "essay" as "child" where ("child"."other_id" is not null) and (not exists (select 1 from "essay" as "parent" where "parent"."id" = "child"."other_id"))) then 1 else 0 end;
drop table temp."mig_guard";

-- step 16: require, else 'essay has rows whose country, number is not in place'
create temp table "mig_guard" (ok integer not null constraint "essay has rows whose country, number is not in place" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "essay" as "child" where (("child"."country" is not null) and ("child"."number" is not null)) and (not exists (select 1 from "place" as "parent" where ("parent"."country" = "child"."country") and ("parent"."number" = "child"."number")))) then 1 else 0 end;
drop table temp."mig_guard";

-- step 17: require, else 'kind has fewer than 1 row where name = ''grammar'''
create temp table "mig_guard" (ok integer not null constraint "kind has fewer than 1 row where name = 'grammar'" check (ok = 1));
insert into temp."mig_guard" select case when exists (select 1 from "kind" where "kind"."name" = 'grammar') then 1 else 0 end;
drop table temp."mig_guard";

-- step 18: require, else 'kind has fewer than 2 rows'
create temp table "mig_guard" (ok integer not null constraint "kind has fewer than 2 rows" check (ok = 1));
insert into temp."mig_guard" select case when (select count(*) from "kind") >= 2 then 1 else 0 end;
drop table temp."mig_guard";

-- step 19: require, else 'light has more than 100000 rows'
-- lock: light: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "light has more than 100000 rows" check (ok = 1));
insert into temp."mig_guard" select case when (select count(*) from "light") <= 100000 then 1 else 0 end;
drop table temp."mig_guard";

-- step 20: require, else 'kind has more than 0 rows where id = (-1)'
create temp table "mig_guard" (ok integer not null constraint "kind has more than 0 rows where id = (-1)" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "kind" where "kind"."id" = (-1)) then 1 else 0 end;
drop table temp."mig_guard";

-- step 21: require, else 'it does not hold that 2 > 1'
create temp table "mig_guard" (ok integer not null constraint "it does not hold that 2 > 1" check (ok = 1));
insert into temp."mig_guard" select case when 2 > 1 then 1 else 0 end;
drop table temp."mig_guard";

-- step 22: require, else 'style is gone'
create temp table "mig_guard" (ok integer not null constraint "style is gone" check (ok = 1));
insert into temp."mig_guard" select case when ((select count(*) from "kind" where "kind"."name" = 'style') = 1) and exists (select 1 from "kind") then 1 else 0 end;
drop table temp."mig_guard";

-- step 23: require, else 'no server'
create temp table "mig_guard" (ok integer not null constraint "no server" check (ok = 1));
insert into temp."mig_guard" select case when sqlite_version() > '3' then 1 else 0 end;
drop table temp."mig_guard";

-- step 24: require, else 'kind has nulls in name'
create temp table "mig_guard" (ok integer not null constraint "kind has nulls in name" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "kind" where "kind"."name" is null) then 1 else 0 end;
drop table temp."mig_guard";

-- step 25: add column done to essay
alter table "essay" add column "done" boolean not null default 0;

-- step 26: require, else 'done too early'
create temp table "mig_guard" (ok integer not null constraint "done too early" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "essay" where "essay"."done" and ("essay"."title" = 'nobody has done this')) then 1 else 0 end;
drop table temp."mig_guard";

commit;
