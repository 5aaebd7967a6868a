-- delete_where: reverse, for PostgreSQL 15 or later
-- Rows that go, and what hangs on them
-- reversal: exact
-- this destroys what was written since:
--   the table visit with all its rows
--   the table pet with all its rows
--   the table owner with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop check pet_named on pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" drop constraint "pet_named";

commit;

begin;

-- step 2: delete 2 rows from visit
-- lock: visit: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "visit" where "id" in (1001, 1002);

-- step 3: delete 2 rows from pet
-- lock: pet: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "pet" where "id" in (1001, 1002);

-- step 4: delete 2 rows from owner
-- lock: owner: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "owner" where "id" in (1001, 1002);

-- step 5: drop table visit
-- lock: visit: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "visit";

commit;

begin;

-- step 6: drop table pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: owner: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "pet";

-- step 7: drop table owner
-- lock: owner: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "owner";

commit;
