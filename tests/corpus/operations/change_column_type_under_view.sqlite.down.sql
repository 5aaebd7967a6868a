-- change_column_type_under_view: reverse, for SQLite 3.40 or later
-- A type changes under views and a trigger
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild song: change type of plays of song to decimal(8,2), change type of title of song to varchar(50)
-- lock: song: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "song has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'song' collate nocase and (type = 'trigger' and name not in ('song_touch') or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text not null,
  "plays" decimal(8,2) not null default 0
);
insert into "mig_new__song" ("id", "title", "plays")
  select "id", "title", round("plays", 2) from "song";
delete from sqlite_sequence where name = 'mig_new__song';
insert into sqlite_sequence (name, seq) select 'mig_new__song', seq from sqlite_sequence where name = 'song';
drop table "song";
pragma legacy_alter_table = on;
alter table "mig_new__song" rename to "song";
pragma legacy_alter_table = off;
create trigger song_touch after update on song begin update song set plays = 0 where id = new.id and plays < 0; end;

-- step 4: drop trigger song_touch on song
-- lock: song: the database, blocks writes for an instant
drop trigger "song_touch";

-- step 5: drop view often_played
-- lock: often_played: the database, blocks writes for an instant
drop view "often_played";

-- step 6: drop view played
-- lock: played: the database, blocks writes for an instant
drop view "played";

-- step 7: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
