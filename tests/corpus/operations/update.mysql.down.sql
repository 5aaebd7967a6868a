-- update: reverse, for MySQL 8.0 or later
-- Values that follow from others
-- reversal: lossy, it does not bring back
--   how it was before: update price of plan
--   how it was before: update best of member
--   how it was before: update tier, label, token, seen, facts of member
-- this destroys what was written since:
--   the column facts of member with its values
--   the column best of member with its values
--   the column seen of member with its values
--   the column token of member with its values
--   the column label of member with its values
--   the column tier of member with its values
--   the table member with all its rows
--   the table plan with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: update visits of member
-- lock: member: rows, blocks who writes the same rows while its rows are written
update `member` set `visits` = `member`.`visits` - 1 where `member`.`visits` > 0;

-- step 2: drop column facts of member
-- lock: member: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `member` drop column `facts`,
  algorithm = instant;

-- step 3: drop column best of member
-- lock: member: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `member` drop column `best`,
  algorithm = instant;

-- step 4: drop column seen of member
-- lock: member: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `member` drop column `seen`,
  algorithm = instant;

-- step 5: drop column token of member
-- lock: member: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `member` drop column `token`,
  algorithm = instant;

-- step 6: drop column label of member
-- lock: member: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `member` drop column `label`,
  algorithm = instant;

-- step 7: drop column tier of member
-- lock: member: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `member` drop column `tier`,
  algorithm = instant;

-- step 8: drop table member
-- lock: member: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: plan: LOCK=NONE, blocks reads and writes for an instant
drop table `member`;

-- step 9: drop table plan
-- lock: plan: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `plan`;
