-- alter_enum: reverse, for MariaDB 10.6 or later
-- An enum changes, and all that names its values
-- reversal: lossy, it does not bring back
--   which rows had 'sad' of the enum mood
-- this destroys what was written since:
--   the table pet with all its rows
--   the table person with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add 'sad' to enum mood
alter table `person` modify column `feeling` enum('angry', 'sad', 'fine', 'happy', 'great') not null default 'fine' comment 'today',
  modify column `before` enum('angry', 'sad', 'fine', 'happy', 'great') null;
alter table `pet` modify column `feeling` enum('angry', 'sad', 'fine', 'happy', 'great') null default 'fine';

-- step 2: set default of feeling of pet
alter table `pet` alter column `feeling` set default 'sad';

-- step 3: add 'blue' to enum mood
alter table `person` modify column `feeling` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great') not null default 'fine' comment 'today',
  modify column `before` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great') null;
alter table `pet` modify column `feeling` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great') null default 'sad';

-- step 4: rename 'fine' of enum mood to 'ok'
drop view `content`;
alter table `person` modify column `feeling` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great', 'ok') not null default 'fine' comment 'today',
  modify column `before` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great', 'ok') null;
update `person` set `feeling` = 'ok' where `feeling` = 'fine';
update `person` set `before` = 'ok' where `before` = 'fine';
alter table `person` modify column `before` enum('angry', 'sad', 'blue', 'ok', 'happy', 'great') null,
  modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy', 'great') not null default 'ok' comment 'today';
alter table `pet` modify column `feeling` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great', 'ok') null default 'sad';
update `pet` set `feeling` = 'ok' where `feeling` = 'fine';
alter table `pet` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy', 'great') null default 'sad';
create view `content` as
select `person`.`id` as `id`, `person`.`feeling` as `feeling`
from `person`
where `person`.`feeling` = 'ok';

-- step 5: drop 'great' of enum mood
alter table `person` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy') not null default 'ok' comment 'today',
  modify column `before` enum('angry', 'sad', 'blue', 'ok', 'happy') null;
alter table `pet` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy') null default 'sad';

-- step 6: drop 'blue' of enum mood
alter table `person` modify column `feeling` enum('angry', 'sad', 'ok', 'happy') not null default 'ok' comment 'today',
  modify column `before` enum('angry', 'sad', 'ok', 'happy') null;
alter table `pet` modify column `feeling` enum('angry', 'sad', 'ok', 'happy') null default 'sad';

-- step 7: drop 'angry' of enum mood
alter table `person` modify column `feeling` enum('sad', 'ok', 'happy') not null default 'ok' comment 'today',
  modify column `before` enum('sad', 'ok', 'happy') null;
alter table `pet` modify column `feeling` enum('sad', 'ok', 'happy') null default 'sad';

-- step 8: drop view content
drop view `content`;

-- step 9: drop table pet
drop table `pet`;

-- step 10: drop table person
drop table `person`;
