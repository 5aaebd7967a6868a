-- insert_select: reverse, for PostgreSQL 15 or later
-- Rows made of rows
-- reversal: exact
-- this destroys what was written since:
--   the table name_count with all its rows
--   the table credential with all its rows
--   the table account with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: delete the rows that were put into credential
-- lock: credential: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__credential__3: ACCESS EXCLUSIVE, blocks reads and writes for an instant
delete from "credential" where exists (select 1 from "mig_inserted__credential__3" where "mig_inserted__credential__3"."account_id" = "credential"."account_id");
drop table "mig_inserted__credential__3";

commit;

begin;

-- step 2: delete the rows that were put into account
-- lock: account: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__account__1: ACCESS EXCLUSIVE, blocks reads and writes for an instant
delete from "account" where exists (select 1 from "mig_inserted__account__1" where "mig_inserted__account__1"."name" = "account"."name");
drop table "mig_inserted__account__1";

commit;

begin;

-- step 3: delete the rows that were put into name_count
-- lock: name_count: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__name_count__1: ACCESS EXCLUSIVE, blocks reads and writes for an instant
delete from "name_count" where exists (select 1 from "mig_inserted__name_count__1" where "mig_inserted__name_count__1"."name" = "name_count"."name");
drop table "mig_inserted__name_count__1";

commit;

begin;

-- step 4: delete the rows that were put into credential
-- lock: credential: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__credential__2: ACCESS EXCLUSIVE, blocks reads and writes for an instant
delete from "credential" where exists (select 1 from "mig_inserted__credential__2" where "mig_inserted__credential__2"."account_id" = "credential"."account_id");
drop table "mig_inserted__credential__2";

commit;

begin;

-- step 5: delete the rows that were put into credential
-- lock: credential: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__credential__1: ACCESS EXCLUSIVE, blocks reads and writes for an instant
delete from "credential" where exists (select 1 from "mig_inserted__credential__1" where "mig_inserted__credential__1"."account_id" = "credential"."account_id");
drop table "mig_inserted__credential__1";

commit;

begin;

-- step 6: delete 3 rows from account
-- lock: account: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "account" where "id" in (1001, 1002, 1003);

-- step 7: drop table name_count
-- lock: name_count: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "name_count";

commit;

begin;

-- step 8: drop table credential
-- lock: credential: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: account: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "credential";

-- step 9: drop table account
-- lock: account: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "account";

-- step 10: drop enum kind
drop type "kind";

commit;
