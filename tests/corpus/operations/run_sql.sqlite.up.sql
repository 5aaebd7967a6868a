-- run_sql: forward, for SQLite 3.40 or later
-- Raw SQL: routines, with a trigger that calls one
-- reversal: lossy, it does not bring back
--   what sql 'find essays faster' did, but for what its author undoes
--   what sql 'count the words' did, but for what its author undoes
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "title" text not null default 'untitled',
  "words" integer not null default 0,
  "body" text
);

-- step 2: sql 'count the words'
create table word_log (id integer not null constraint word_log_pkey primary key autoincrement, note text) /* it's; */;
insert into word_log (note) values ('it''s; here');

-- step 3: create trigger essay_counts on essay
  create trigger essay_counts after update of body on essay
  begin
    update essay set words = length(body) - length(replace(body, ' ', '')) + 1 where id = new.id;
  end -- "done;"
;

commit;

-- step 4: sql 'find essays faster'
begin;
create index essay_title_fast on essay (title);
commit;

begin immediate;

-- step 5: drop index essay_title_fast on essay
drop index "essay_title_fast";

commit;
