-- 0004_lossy: reverse, for SQLite 3.40 or later
-- A column and a table go, with rows in them
-- reversal: lossy, it does not bring back
--   the values of plan in owner
--   the rows of video
--   the values of remark in station
-- note: SQLite does not enforce the length of char and varchar

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table video
create table "video" (
  "id" integer not null constraint "video_pkey" primary key autoincrement,
  "channel_id" integer not null constraint "video_channel_id_fkey" references "station" ("id") on delete cascade,
  "second_id" integer,
  "title" text not null
);

-- step 4: rebuild owner: add column plan to owner
create temp table "mig_guard" (ok integer not null constraint "owner has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'owner' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__owner" (
  "id" integer not null constraint "owner_pkey" primary key autoincrement,
  "email" text not null,
  "plan" text not null default 'free'
);
insert into "mig_new__owner" ("id", "email", "plan")
  select "id", "email", 'gone' from "owner";
delete from sqlite_sequence where name = 'mig_new__owner';
insert into sqlite_sequence (name, seq) select 'mig_new__owner', seq from sqlite_sequence where name = 'owner';
drop table "owner";
pragma legacy_alter_table = on;
alter table "mig_new__owner" rename to "owner";
pragma legacy_alter_table = off;

-- step 5: rebuild station: add column remark to station
create temp table "mig_guard" (ok integer not null constraint "station has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'station' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('channel_name_key', 'channel_owner_id_name_idx'));
drop table temp."mig_guard";
create table "mig_new__station" (
  "id" integer not null constraint "channel_pkey" primary key autoincrement,
  "owner_id" integer not null constraint "channel_owner_id_fkey" references "owner" ("id") on delete cascade,
  "title" text not null,
  "place" integer not null default 1 constraint "channel_rank" check ("place" > 0),
  "remark" text,
  "region" text not null,
  "state" text not null default 'new' check ("state" in ('new', 'old')),
  "created_at" text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  "kind" text constraint "station_kind_fkey" references "kind" ("name") on delete set null
);
insert into "mig_new__station" ("id", "owner_id", "title", "place", "remark", "region", "state", "created_at", "kind")
  select "id", "owner_id", "title", "place", null, "region", "state", "created_at", "kind" from "station";
delete from sqlite_sequence where name = 'mig_new__station';
insert into sqlite_sequence (name, seq) select 'mig_new__station', seq from sqlite_sequence where name = 'station';
drop table "station";
pragma legacy_alter_table = on;
alter table "mig_new__station" rename to "station";
pragma legacy_alter_table = off;
create unique index "channel_name_key" on "station" ("title");
create index "channel_owner_id_name_idx" on "station" ("owner_id", "title");

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of owner has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('owner');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of station has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('station');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
