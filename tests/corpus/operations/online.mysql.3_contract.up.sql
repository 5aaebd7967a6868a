-- online, phase contract: forward, for MySQL 8.0 or later
-- runs when no code is left that uses the old form
-- Tables that are there: the forms with the weakest locks
-- reversal: lossy, it does not bring back
--   the rows of pet
-- lock timeout: 500 ms, retry: 2

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 1;
set session innodb_lock_wait_timeout = 1;

-- step 1: drop foreign key pet_owner_id_fkey on pet
-- lock: pet: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: person: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` drop foreign key `pet_owner_id_fkey`,
  algorithm = inplace, lock = none;

-- step 2: drop table pet
-- lock: pet: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `pet`;
