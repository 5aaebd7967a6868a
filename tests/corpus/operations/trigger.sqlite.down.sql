-- trigger: reverse, for SQLite 3.40 or later
-- A trigger comes, another goes
-- reversal: lossy, it does not bring back
--   the rows of log
-- this destroys what was written since:
--   the table log with all its rows
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table log
create table "log" (
  "id" integer not null constraint "log_pkey" primary key autoincrement,
  "text" text not null
);
create trigger log_trim after insert on log begin update log set text = trim(text) where id = new.id; end;

-- step 2: drop trigger log_trim on log
drop trigger "log_trim";

-- step 3: drop table log
drop table "log";

-- step 4: create trigger first_one on song
-- lock: song: the database, blocks writes for an instant
create trigger first_one after insert on song begin update song set title = lower(title) where id = new.id; end;

-- step 5: drop trigger second_one on song
-- lock: song: the database, blocks writes for an instant
drop trigger "second_one";

-- step 6: drop trigger first_one on song
-- lock: song: the database, blocks writes for an instant
drop trigger "first_one";

-- step 7: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

commit;
