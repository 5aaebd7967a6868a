-- 0002_exact: forward, for SQLite 3.40 or later
-- Changes that come back exactly, on tables with rows and children
-- reversal: exact
-- note: SQLite does not enforce the length of char and varchar

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild channel: add column region to channel, add column state to channel, add column created_at to channel, add check channel_rank on channel, rename column note of channel to remark, add unique channel_name_key on channel
create temp table "mig_guard" (ok integer not null constraint "channel has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'channel' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('channel_owner_id_name_idx'));
drop table temp."mig_guard";
create table "mig_new__channel" (
  "id" integer not null constraint "channel_pkey" primary key autoincrement,
  "owner_id" integer not null constraint "channel_owner_id_fkey" references "owner" ("id") on delete cascade,
  "name" text not null,
  "place" integer not null default 1 constraint "channel_rank" check ("place" > 0),
  "remark" text,
  "region" text not null,
  "state" text not null default 'new' check ("state" in ('new', 'old')),
  "created_at" text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now'))
);
insert into "mig_new__channel" ("id", "owner_id", "name", "place", "remark", "region", "state", "created_at")
  select "id", "owner_id", "name", "place", "note", 'eu', 'new', strftime('%Y-%m-%d %H:%M:%f', 'now') from "channel";
delete from sqlite_sequence where name = 'mig_new__channel';
insert into sqlite_sequence (name, seq) select 'mig_new__channel', seq from sqlite_sequence where name = 'channel';
drop table "channel";
pragma legacy_alter_table = on;
alter table "mig_new__channel" rename to "channel";
pragma legacy_alter_table = off;
create unique index "channel_name_key" on "channel" ("name");
create index "channel_owner_id_name_idx" on "channel" ("owner_id", "name");

-- step 4: rebuild owner: add column plan to owner
create temp table "mig_guard" (ok integer not null constraint "owner has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'owner' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('owner_email_key'));
drop table temp."mig_guard";
create table "mig_new__owner" (
  "id" integer not null constraint "owner_pkey" primary key autoincrement,
  "email" text not null,
  "plan" text not null default 'free'
);
insert into "mig_new__owner" ("id", "email", "plan")
  select "id", "email", 'paid' from "owner";
delete from sqlite_sequence where name = 'mig_new__owner';
insert into sqlite_sequence (name, seq) select 'mig_new__owner', seq from sqlite_sequence where name = 'owner';
drop table "owner";
pragma legacy_alter_table = on;
alter table "mig_new__owner" rename to "owner";
pragma legacy_alter_table = off;
create unique index "owner_email_key" on "owner" ("email");

-- step 5: rebuild video: drop foreign key video_second_id_fkey on video
create temp table "mig_guard" (ok integer not null constraint "video has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'video' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__video" (
  "id" integer not null constraint "video_pkey" primary key autoincrement,
  "channel_id" integer not null constraint "video_channel_id_fkey" references "channel" ("id") on delete cascade,
  "second_id" integer,
  "title" text not null
);
insert into "mig_new__video" ("id", "channel_id", "second_id", "title")
  select "id", "channel_id", "second_id", "title" from "video";
delete from sqlite_sequence where name = 'mig_new__video';
insert into sqlite_sequence (name, seq) select 'mig_new__video', seq from sqlite_sequence where name = 'video';
drop table "video";
pragma legacy_alter_table = on;
alter table "mig_new__video" rename to "video";
pragma legacy_alter_table = off;

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of channel has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('channel');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of owner has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('owner');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of video has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('video');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
