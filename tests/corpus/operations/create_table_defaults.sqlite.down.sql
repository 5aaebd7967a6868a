-- create_table_defaults: reverse, for SQLite 3.40 or later
-- Defaults that are worked out for each row
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table booking
-- lock: booking: the database, blocks writes for an instant
drop table "booking";

commit;
