-- alter_column_comment: reverse, for SQLite 3.40 or later
-- Comments come, change and go
-- reversal: exact
-- this destroys what was written since:
--   the table plan with all its rows
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table plan
-- lock: plan: the database, blocks writes for an instant
drop table "plan";

-- step 2: drop table tenant
-- lock: tenant: the database, blocks writes for an instant
drop table "tenant";

commit;
