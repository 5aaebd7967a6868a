-- trigger: forward, for SQLite 3.40 or later
-- A trigger comes, another goes
-- reversal: lossy, it does not bring back
--   the rows of log
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table song
create table "song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text not null
);

-- step 2: create trigger first_one on song
create trigger first_one after insert on song begin update song set title = lower(title) where id = new.id; end;

-- step 3: create trigger second_one on song
create trigger second_one after delete on song begin delete from song where id = -old.id; end;

-- step 4: drop trigger first_one on song
drop trigger "first_one";

-- step 5: create table log
create table "log" (
  "id" integer not null constraint "log_pkey" primary key autoincrement,
  "text" text not null
);

-- step 6: create trigger log_trim on log
create trigger log_trim after insert on log begin update log set text = trim(text) where id = new.id; end;

-- step 7: drop table log
drop table "log";

commit;
