-- rename_column_expression_index: reverse, for SQLite 3.40 or later
-- A column that an index on an expression uses
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: rename column phone_e164 of tenant to phone
-- lock: tenant: the database, blocks writes for an instant
alter table "tenant" rename column "phone_e164" to "phone";

-- step 2: drop table tenant
-- lock: tenant: the database, blocks writes for an instant
drop table "tenant";

commit;
