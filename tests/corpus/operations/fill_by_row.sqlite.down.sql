-- fill_by_row: reverse, for SQLite 3.40 or later
-- Columns whose values come from others
-- reversal: lossy, it does not bring back
--   the values of minutes in song
--   which values of note in pair were null
--   which values of mood in song were null
--   which values of artist in song were null
-- this destroys what was written since:
--   the column thrice of fresh with its values
--   the column twice of fresh with its values
--   the table fresh with all its rows
--   the column sum of pair with its values
--   the column kind of song with its values
--   the column number of song with its values
--   the column grade of song with its values
--   the column minutes of song with its values
--   the column token of song with its values
--   the column slug of song with its values
--   the table pair with all its rows
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild fresh: drop check fresh_word on fresh, drop column thrice of fresh, rename column word of fresh to name, drop column twice of fresh
-- lock: fresh: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "fresh has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'fresh' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__fresh" (
  "id" integer not null constraint "fresh_pkey" primary key autoincrement,
  "name" text not null
);
insert into "mig_new__fresh" ("id", "name")
  select "id", "word" from "fresh";
delete from sqlite_sequence where name = 'mig_new__fresh';
insert into sqlite_sequence (name, seq) select 'mig_new__fresh', seq from sqlite_sequence where name = 'fresh';
drop table "fresh";
pragma legacy_alter_table = on;
alter table "mig_new__fresh" rename to "fresh";
pragma legacy_alter_table = off;

-- step 4: drop table fresh
-- lock: fresh: the database, blocks writes for an instant
drop table "fresh";

-- step 5: rebuild pair: drop not null on note of pair, drop column sum of pair
-- lock: pair: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "pair has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'pair' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__pair" (
  "a" integer not null,
  "b" integer not null,
  "note" text,
  constraint "pair_pkey" primary key ("a", "b")
);
insert into "mig_new__pair" ("a", "b", "note")
  select "a", "b", "note" from "pair";
drop table "pair";
pragma legacy_alter_table = on;
alter table "mig_new__pair" rename to "pair";
pragma legacy_alter_table = off;

-- step 6: drop table pair
-- lock: pair: the database, blocks writes for an instant
drop table "pair";

-- step 7: rebuild song: add column minutes to song, drop not null on mood of song, drop not null on artist of song, drop column kind of song, drop column number of song, drop column grade of song and 3 more
-- lock: song: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "song has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'song' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('song_token_key'));
drop table temp."mig_guard";
create table "mig_new__song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text not null,
  "seconds" integer not null default 0,
  "artist" text,
  "mood" text
);
insert into "mig_new__song" ("id", "title", "seconds", "artist", "mood")
  select "id", "title", "seconds", "artist", "mood" from "song";
delete from sqlite_sequence where name = 'mig_new__song';
insert into sqlite_sequence (name, seq) select 'mig_new__song', seq from sqlite_sequence where name = 'song';
drop table "song";
pragma legacy_alter_table = on;
alter table "mig_new__song" rename to "song";
pragma legacy_alter_table = off;

-- step 8: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

commit;

-- step 9: switch foreign keys on
pragma foreign_keys = on;
