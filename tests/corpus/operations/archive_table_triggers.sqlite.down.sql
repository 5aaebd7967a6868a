-- archive_table_triggers: reverse, for SQLite 3.40 or later
-- The triggers of an archived table come back
-- reversal: exact
-- this destroys what was written since:
--   the table stock with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table stock
-- lock: stock: the database, blocks writes for an instant
drop table "stock";

-- step 2: rename table mig_archive__stock to stock
-- lock: mig_archive__stock: the database, blocks writes for an instant
alter table "mig_archive__stock" rename to "stock";

-- step 3: create trigger stock_not_negative on stock
-- lock: stock: the database, blocks writes for an instant
  create trigger stock_not_negative before update on stock when new.count < 0
  begin
    select raise(abort, 'no stock is negative');
  end;

-- step 4: create trigger stock_trim on stock
-- lock: stock: the database, blocks writes for an instant
create trigger stock_trim after insert on stock begin update stock set name = trim(name) where id = new.id; end;

-- step 5: drop trigger stock_not_negative on stock
-- lock: stock: the database, blocks writes for an instant
drop trigger "stock_not_negative";

-- step 6: drop trigger stock_trim on stock
-- lock: stock: the database, blocks writes for an instant
drop trigger "stock_trim";

-- step 7: drop table stock
-- lock: stock: the database, blocks writes for an instant
drop table "stock";

commit;
