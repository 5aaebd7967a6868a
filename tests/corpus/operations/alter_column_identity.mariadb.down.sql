-- alter_column_identity: reverse, for MariaDB 10.6 or later
-- A key begins to count by itself, and another stops
-- reversal: lossy, it does not bring back
--   how far id of invoice had counted
-- this destroys what was written since:
--   the table invoice with all its rows
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: set identity on id of invoice
-- lock: invoice: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `invoice` modify column `id` bigint not null auto_increment;

-- step 2: drop identity of id of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `tenant` modify column `id` bigint not null;
set session foreign_key_checks = 1;

-- step 3: delete 1 row from tenant
-- lock: tenant: rows, blocks who writes the same rows while its rows are written
delete from `tenant` where `id` in (7);

-- step 4: drop table invoice
-- lock: invoice: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `invoice`;

-- step 5: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;
