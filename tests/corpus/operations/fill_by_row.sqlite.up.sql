-- fill_by_row: forward, for SQLite 3.40 or later
-- Columns whose values come from others
-- reversal: lossy, it does not bring back
--   the values of minutes in song
--   which values of note in pair were null
--   which values of mood in song were null
--   which values of artist in song were null
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

-- step 3: create table song
create table "song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text not null,
  "seconds" integer not null default 0,
  "artist" text,
  "mood" text
);

-- step 4: create table pair
create table "pair" (
  "a" integer not null,
  "b" integer not null,
  "note" text,
  constraint "pair_pkey" primary key ("a", "b")
);

-- step 5: create table fresh
create table "fresh" (
  "id" integer not null constraint "fresh_pkey" primary key autoincrement,
  "name" text not null
);

-- step 6: rebuild song: add column slug to song, add column token to song, add unique song_token_key on song, add column minutes to song, add column grade to song, add column number to song and 4 more
create temp table "mig_guard" (ok integer not null constraint "song has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'song' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text not null,
  "seconds" integer not null default 0,
  "artist" text not null,
  "mood" text not null,
  "slug" text not null,
  "token" text not null,
  "grade" text not null default 'low' check ("grade" in ('low', 'high')),
  "number" integer not null,
  "kind" text not null
);
insert into "mig_new__song" ("id", "title", "seconds", "artist", "mood", "slug", "token", "grade", "number", "kind")
  select "id", "title", "seconds", coalesce("artist", 'by ' || "title"), coalesce("mood", 'calm'), (lower("title") || '-') || substr(cast("seconds" as text), 1, 12), lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), cast(case when "seconds" > 100 then 'high' else 'low' end as text), "id" * 10, 'song' from "song";
delete from sqlite_sequence where name = 'mig_new__song';
insert into sqlite_sequence (name, seq) select 'mig_new__song', seq from sqlite_sequence where name = 'song';
drop table "song";
pragma legacy_alter_table = on;
alter table "mig_new__song" rename to "song";
pragma legacy_alter_table = off;
create unique index "song_token_key" on "song" ("token");

-- step 7: rebuild pair: add column sum to pair, set not null on note of pair
create temp table "mig_guard" (ok integer not null constraint "pair has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'pair' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__pair" (
  "a" integer not null,
  "b" integer not null,
  "note" text not null,
  "sum" integer not null,
  constraint "pair_pkey" primary key ("a", "b")
);
insert into "mig_new__pair" ("a", "b", "note", "sum")
  select "a", "b", coalesce("note", substr(cast("a" as text), 1, 20)), "a" + "b" from "pair";
drop table "pair";
pragma legacy_alter_table = on;
alter table "mig_new__pair" rename to "pair";
pragma legacy_alter_table = off;

-- step 8: rebuild fresh: add column twice to fresh, rename column name of fresh to word, add column thrice to fresh, add check fresh_word on fresh
create temp table "mig_guard" (ok integer not null constraint "fresh has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'fresh' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__fresh" (
  "id" integer not null constraint "fresh_pkey" primary key autoincrement,
  "word" text not null constraint "fresh_word" check ("word" <> ''),
  "twice" text not null,
  "thrice" text not null
);
insert into "mig_new__fresh" ("id", "word", "twice", "thrice")
  select "id", "name", "name" || "name", "name" || ("name" || "name") from "fresh";
delete from sqlite_sequence where name = 'mig_new__fresh';
insert into sqlite_sequence (name, seq) select 'mig_new__fresh', seq from sqlite_sequence where name = 'fresh';
drop table "fresh";
pragma legacy_alter_table = on;
alter table "mig_new__fresh" rename to "fresh";
pragma legacy_alter_table = off;

-- step 9: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of fresh has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('fresh');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of pair has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('pair');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of song has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('song');
drop table temp."mig_guard";

commit;

-- step 10: switch foreign keys on
pragma foreign_keys = on;
