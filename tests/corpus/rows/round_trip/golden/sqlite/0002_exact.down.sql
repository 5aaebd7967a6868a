-- 0002_exact: reverse, for SQLite 3.40 or later
-- Changes that come back exactly, on tables with rows and children
-- reversal: exact
-- this destroys what was written since:
--   the column plan of owner with its values
--   the column created_at of channel with its values
--   the column state of channel with its values
--   the column region of channel with its values

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild video: add foreign key video_second_id_fkey on video
create temp table "mig_guard" (ok integer not null constraint "video has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'video' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__video" (
  "id" integer not null constraint "video_pkey" primary key autoincrement,
  "channel_id" integer not null constraint "video_channel_id_fkey" references "channel" ("id") on delete cascade,
  "second_id" integer constraint "video_second_id_fkey" references "channel" ("id") on delete set null,
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

-- step 4: drop column plan of owner
alter table "owner" drop column "plan";

-- step 5: rebuild channel: drop unique channel_name_key on channel, rename column remark of channel to note, drop check channel_rank on channel, drop column created_at of channel, drop column state of channel, drop column region of channel
create temp table "mig_guard" (ok integer not null constraint "channel has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'channel' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('channel_name_key', 'channel_owner_id_name_idx'));
drop table temp."mig_guard";
create table "mig_new__channel" (
  "id" integer not null constraint "channel_pkey" primary key autoincrement,
  "owner_id" integer not null constraint "channel_owner_id_fkey" references "owner" ("id") on delete cascade,
  "name" text not null,
  "place" integer not null default 1,
  "note" text
);
insert into "mig_new__channel" ("id", "owner_id", "name", "place", "note")
  select "id", "owner_id", "name", "place", "remark" from "channel";
delete from sqlite_sequence where name = 'mig_new__channel';
insert into sqlite_sequence (name, seq) select 'mig_new__channel', seq from sqlite_sequence where name = 'channel';
drop table "channel";
pragma legacy_alter_table = on;
alter table "mig_new__channel" rename to "channel";
pragma legacy_alter_table = off;
create index "channel_owner_id_name_idx" on "channel" ("owner_id", "name");

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of channel has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('channel');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of video has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('video');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
