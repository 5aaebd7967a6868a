-- delete_where: reverse, for MariaDB 10.6 or later
-- Rows that go, and what hangs on them
-- reversal: exact
-- this destroys what was written since:
--   the table visit with all its rows
--   the table pet with all its rows
--   the table owner with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop check pet_named on pet
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` drop constraint `pet_named`;

-- step 2: delete 2 rows from visit
-- lock: visit: rows, blocks who writes the same rows while its rows are written
delete from `visit` where `id` in (1001, 1002);

-- step 3: delete 2 rows from pet
-- lock: pet: rows, blocks who writes the same rows while its rows are written
delete from `pet` where `id` in (1001, 1002);

-- step 4: delete 2 rows from owner
-- lock: owner: rows, blocks who writes the same rows while its rows are written
delete from `owner` where `id` in (1001, 1002);

-- step 5: drop table visit
-- lock: visit: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `visit`;

-- step 6: drop table pet
-- lock: pet: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `pet`;

-- step 7: drop table owner
-- lock: owner: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `owner`;
