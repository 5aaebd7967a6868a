-- rename_table: forward, for SQLite 3.40 or later
-- A table and what refers to it
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table song
create table "song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text not null constraint "song_title_check" check ("title" <> '')
);
create index "song_title_idx" on "song" ("title");

-- step 2: create table play
create table "play" (
  "id" integer not null constraint "play_pkey" primary key autoincrement,
  "song_id" integer not null constraint "play_song_id_fkey" references "song" ("id") on delete cascade
);

-- step 3: rename table song to track
alter table "song" rename to "track";

-- step 4: create table song
create table "song" (
  "id" integer not null constraint "song_pkey2" primary key autoincrement,
  "title" text not null
);
create index "song_title_idx2" on "song" ("title");

commit;
