-- rename_column: reverse, for MySQL 8.0 or later
-- A column that checks, keys and indexes use
-- reversal: exact
-- this destroys what was written since:
--   the table call with all its rows
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: rename column "Phone E164" of tenant to phone, 1 of 3
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop constraint `phone_ok`;

-- step 2: rename column "Phone E164" of tenant to phone, 2 of 3
-- lock: tenant: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` rename column `Phone E164` to `phone`;

-- step 3: rename column "Phone E164" of tenant to phone, 3 of 3
-- lock: tenant: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `tenant` add constraint `phone_ok` check ((`phone` <> '') and (`phone` <> `other`));

-- step 4: drop table call
-- lock: call: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: tenant: LOCK=NONE, blocks reads and writes for an instant
drop table `call`;

-- step 5: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;
