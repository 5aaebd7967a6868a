-- archive_table_triggers: forward, for SQLite 3.40 or later
-- The triggers of an archived table come back
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table stock
create table "stock" (
  "id" integer not null constraint "stock_pkey" primary key autoincrement,
  "count" integer not null default 0,
  "name" text not null
);

-- step 2: create trigger stock_trim on stock
create trigger stock_trim after insert on stock begin update stock set name = trim(name) where id = new.id; end;

-- step 3: create trigger stock_not_negative on stock
  create trigger stock_not_negative before update on stock when new.count < 0
  begin
    select raise(abort, 'no stock is negative');
  end;

-- step 4: drop trigger stock_trim on stock
drop trigger "stock_trim";

-- step 5: drop trigger stock_not_negative on stock
drop trigger "stock_not_negative";

-- step 6: rename table stock to mig_archive__stock
alter table "stock" rename to "mig_archive__stock";

-- step 7: create table stock
create table "stock" (
  "id" integer not null constraint "stock_pkey" primary key autoincrement
);

commit;
