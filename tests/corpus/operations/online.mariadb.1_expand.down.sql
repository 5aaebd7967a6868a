-- online, phase expand: reverse, for MariaDB 10.6 or later
-- takes the new form away: runs when no code is left that uses it, after the old code is deployed again everywhere
-- Tables that are there: the forms with the weakest locks
-- reversal: exact
-- this destroys what was written since:
--   the table note with all its rows
--   the table pet with all its rows
--   the table person with all its rows
-- lock timeout: 500 ms, retry: 2

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 1;
set session innodb_lock_wait_timeout = 1;

-- step 1: drop table note
-- lock: note: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `note`;

-- step 2: drop table pet
-- lock: pet: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `pet`;

-- step 3: drop table person
-- lock: person: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `person`;
