-- 0002: reverse, for MySQL 8.0 or later
-- What the reverse takes away needs no reverse of its own
-- reversal: lossy, it does not bring back
--   the rows of member that are deleted
-- this destroys what was written since:
--   the table copy with all its rows
--   the column rank of member with its values
--   the column label of member with its values
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: rename column word of second to note
-- lock: second: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `second` rename column `word` to `note`,
  algorithm = instant;

-- step 2: rename table second to copy
-- lock: second: LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `second` to `copy`;

-- step 3: delete the rows that were put into copy
-- lock: copy: rows, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__copy__1: LOCK=EXCLUSIVE, blocks reads and writes for an instant
delete from `copy` where exists (select 1 from `mig_inserted__copy__1` where `mig_inserted__copy__1`.`id` = `copy`.`id`);
drop table `mig_inserted__copy__1`;

-- step 4: drop table copy
-- lock: copy: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `copy`;

-- step 5: drop column rank of member
-- lock: member: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `member` drop column `rank`,
  algorithm = instant;

-- step 6: drop column label of member
-- lock: member: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `member` drop column `label`,
  algorithm = instant;
