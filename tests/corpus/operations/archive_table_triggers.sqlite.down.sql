-- archive_table_triggers: reverse, for SQLite 3.40 or later
-- The triggers of an archived table come back
-- reversal: exact
-- this destroys what was written since:
--   the table stock with all its rows

begin immediate;

-- step 1: drop table stock
drop table "stock";

-- step 2: rename table mig_archive__stock to stock
alter table "mig_archive__stock" rename to "stock";

-- step 3: create trigger stock_not_negative on stock
  create trigger stock_not_negative before update on stock when new.count < 0
  begin
    select raise(abort, 'no stock is negative');
  end;

-- step 4: create trigger stock_trim on stock
create trigger stock_trim after insert on stock begin update stock set name = trim(name) where id = new.id; end;

-- step 5: drop trigger stock_not_negative on stock
drop trigger "stock_not_negative";

-- step 6: drop trigger stock_trim on stock
drop trigger "stock_trim";

-- step 7: drop table stock
drop table "stock";

commit;
