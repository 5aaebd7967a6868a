-- alter_column_comment: reverse, for SQLite 3.40 or later
-- Comments come, change and go
-- reversal: exact
-- this destroys what was written since:
--   the table plan with all its rows
--   the table tenant with all its rows
-- note: SQLite has no comments: they stay in the migration

begin immediate;

-- step 1: drop table plan
drop table "plan";

-- step 2: drop table tenant
drop table "tenant";

commit;
