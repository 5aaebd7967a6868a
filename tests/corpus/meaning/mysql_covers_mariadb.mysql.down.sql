-- mysql_covers_mariadb: reverse, for MySQL 8.0 or later
-- What is said of MySQL holds for MariaDB, where that is not named beside it
-- reversal: exact
-- this destroys what was written since:
--   the column others of u with its values
--   the table u with all its rows
--   the table t with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop view w
drop view `w`;

-- step 2: drop view v
drop view `v`;

-- step 3: drop index t_alone on t
-- lock: t: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `t` drop index `t_alone`,
  algorithm = inplace, lock = none;

-- step 4: drop index t_both on t
-- lock: t: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `t` drop index `t_both`,
  algorithm = inplace, lock = none;

-- step 5: drop table u
-- lock: u: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: t: LOCK=NONE, blocks reads and writes for an instant
drop table `u`;

-- step 6: drop table t
-- lock: t: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `t`;
