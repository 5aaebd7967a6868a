-- create_table_quoting: reverse, for MySQL 8.0 or later
-- Names and texts that try to break out; -- ' " ` \
-- reversal: lossy, it does not bring back
--   the values of "100%" in select
-- this destroys what was written since:
--   the table select with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: rename table "order by" to select
-- lock: "order by": LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `order by` to `select`;

-- step 2: add column "100%" to select
-- lock: select: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `select` add column `100%` int not null default 0 after `Mixed Case`,
  algorithm = instant;

-- step 3: add check "check; me" on select
-- lock: select: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `select` add constraint `check; me` check (((`c ' d` <> '''') and (`back``tick` <> '\\')) and (`100%` >= 0));

-- step 4: rename column "c ' d" of select to "a ""quoted"" b"
-- lock: select: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: select: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `select` drop constraint `check; me`,
  rename column `c ' d` to `a "quoted" b`,
  add constraint `check; me` check (((`a "quoted" b` <> '''') and (`back``tick` <> '\\')) and (`100%` >= 0));

-- step 5: delete 2 rows from select
-- lock: select: rows, blocks who writes the same rows while its rows are written
delete from `select` where `from` in (1, 2);

-- step 6: drop table select
-- lock: select: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `select`;
