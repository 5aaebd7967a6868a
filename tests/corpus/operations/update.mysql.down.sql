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

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: update visits of member
update `member` set `visits` = `member`.`visits` - 1 where `member`.`visits` > 0;

-- step 2: drop column facts of member
alter table `member` drop column `facts`;

-- step 3: drop column best of member
alter table `member` drop column `best`;

-- step 4: drop column seen of member
alter table `member` drop column `seen`;

-- step 5: drop column token of member
alter table `member` drop column `token`;

-- step 6: drop column label of member
alter table `member` drop column `label`;

-- step 7: drop column tier of member
alter table `member` drop column `tier`;

-- step 8: drop table member
drop table `member`;

-- step 9: drop table plan
drop table `plan`;
