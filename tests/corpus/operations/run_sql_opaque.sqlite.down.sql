-- run_sql_opaque: reverse, for SQLite 3.40 or later
-- What mig has no word for
-- reversal: lossy, it does not bring back
--   what sql 'no totals' did, but for what its author undoes
--   what sql 'totals' did, but for what its author undoes
-- this destroys what was written since:
--   the column note of essay with its values
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: rename column in_month of essay to month
-- lock: essay: the database, blocks writes for an instant
alter table "essay" rename column "in_month" to "month";

-- step 2: sql 'no totals'
create trigger monthly_totals after delete on essay
  begin
    select case when old.month = 0 then raise(abort, 'never; ever') end;
  end;

-- step 3: drop index essay_title_idx on essay
-- lock: essay: the database, blocks writes for an instant
drop index "essay_title_idx";

-- step 4: drop column note of essay
-- lock: essay: the database, blocks writes while the table is written anew
alter table "essay" drop column "note";

-- step 5: sql 'totals'
drop trigger monthly_totals;

-- step 6: drop view long_essay
-- lock: long_essay: the database, blocks writes for an instant
drop view "long_essay";

-- step 7: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

commit;
