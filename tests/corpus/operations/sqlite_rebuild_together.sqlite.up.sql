-- sqlite_rebuild_together: forward, for SQLite 3.40 or later
-- One rebuild of a table for all its changes
-- reversal: lossy, it does not bring back
--   which values of plays in song were null
--   which values of title in song were null
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table kind
create table "kind" (
  "id" integer not null constraint "kind_pkey" primary key autoincrement
);

-- step 4: create table song
create table "song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text,
  "plays" integer
);

-- step 5: create table event
create table "event" (
  "id" integer not null constraint "event_pkey" primary key autoincrement,
  "song_id" integer not null constraint "event_song_id_fkey" references "song" ("id") on delete cascade
);

-- step 6: create table other
create table "other" (
  "id" integer not null constraint "other_pkey" primary key autoincrement
);

-- step 7: rebuild song: set not null on title of song, set not null on plays of song, set default of plays of song
create temp table "mig_guard" (ok integer not null constraint "song has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'song' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text not null,
  "plays" integer not null default 1
);
insert into "mig_new__song" ("id", "title", "plays")
  select "id", coalesce("title", ''), coalesce("plays", 0) from "song";
delete from sqlite_sequence where name = 'mig_new__song';
insert into sqlite_sequence (name, seq) select 'mig_new__song', seq from sqlite_sequence where name = 'song';
drop table "song";
pragma legacy_alter_table = on;
alter table "mig_new__song" rename to "song";
pragma legacy_alter_table = off;

-- step 8: add column name to kind
alter table "kind" add column "name" text constraint "kind_named" check ("name" <> '');

-- step 9: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of song has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('song');
drop table temp."mig_guard";

commit;

-- step 10: switch foreign keys on
pragma foreign_keys = on;
