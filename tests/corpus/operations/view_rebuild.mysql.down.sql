-- view_rebuild: reverse, for MySQL 8.0 or later
-- Tables are rebuilt under a view, with children that stay
-- reversal: lossy, it does not bring back
--   which values of note in parent were null
-- this destroys what was written since:
--   the table log with all its rows
--   the table child with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop check parent_note on parent
-- lock: parent: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `parent` drop constraint `parent_note`;

-- step 2: drop not null on note of parent
-- lock: parent: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent` modify column `note` varchar(10) null,
  algorithm = inplace, lock = none;

-- step 3: drop trigger child_names_parent on child
-- lock: child: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop trigger `child_names_parent`;

-- step 4: drop trigger parent_gone on parent
-- lock: parent: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop trigger `parent_gone`;

-- step 5: drop table log
-- lock: log: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `log`;

-- step 6: drop view counted
drop view `counted`;

-- step 7: drop table child
-- lock: child: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: LOCK=NONE, blocks reads and writes for an instant
drop table `child`;

-- step 8: drop table parent
-- lock: parent: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent`;
