-- sqlite_rebuild_together: reverse, for SQLite 3.40 or later
-- One rebuild of a table for all its changes
-- reversal: lossy, it does not bring back
--   which values of plays in song were null
--   which values of title in song were null
-- this destroys what was written since:
--   the table other with all its rows
--   the column name of kind with its values
--   the table event with all its rows
--   the table song with all its rows
--   the table kind with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: drop table other
-- lock: other: the database, blocks writes for an instant
drop table "other";

-- step 4: rebuild song: drop default of plays of song, drop not null on plays of song, drop not null on title of song
-- lock: song: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "song has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'song' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text,
  "plays" integer
);
insert into "mig_new__song" ("id", "title", "plays")
  select "id", "title", "plays" from "song";
delete from sqlite_sequence where name = 'mig_new__song';
insert into sqlite_sequence (name, seq) select 'mig_new__song', seq from sqlite_sequence where name = 'song';
drop table "song";
pragma legacy_alter_table = on;
alter table "mig_new__song" rename to "song";
pragma legacy_alter_table = off;

-- step 5: drop table event
-- lock: event: the database, blocks writes for an instant
drop table "event";

-- step 6: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

-- step 7: rebuild kind: drop check kind_named on kind, drop column name of kind
-- lock: kind: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "kind has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'kind' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__kind" (
  "id" integer not null constraint "kind_pkey" primary key autoincrement
);
insert into "mig_new__kind" ("id")
  select "id" from "kind";
delete from sqlite_sequence where name = 'mig_new__kind';
insert into sqlite_sequence (name, seq) select 'mig_new__kind', seq from sqlite_sequence where name = 'kind';
drop table "kind";
pragma legacy_alter_table = on;
alter table "mig_new__kind" rename to "kind";
pragma legacy_alter_table = off;

-- step 8: drop table kind
-- lock: kind: the database, blocks writes for an instant
drop table "kind";

commit;

-- step 9: switch foreign keys on
pragma foreign_keys = on;
