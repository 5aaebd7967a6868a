-- alter_enum: forward, for MySQL 8.0 or later
-- An enum changes, and all that names its values
-- reversal: lossy, it does not bring back
--   which rows had 'sad' of the enum mood
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table person
create table `person` (
  `id` bigint not null auto_increment,
  `feeling` enum('sad', 'ok', 'happy') not null default 'ok' comment 'today',
  `before` enum('sad', 'ok', 'happy') null,
  `badge` int null,
  constraint `person_pkey` primary key (`id`),
  unique key `person_happy_key` ((case when `feeling` = 'happy' then `badge` end)),
  constraint `person_not_both` check ((`feeling` <> 'happy') or (`before` is null))
);

-- step 2: create table pet
create table `pet` (
  `id` bigint not null auto_increment,
  `feeling` enum('sad', 'ok', 'happy') null default 'sad',
  `person_id` bigint null,
  constraint `pet_pkey` primary key (`id`),
  key `pet_person_id_fkey` (`person_id`),
  constraint `pet_person_id_fkey` foreign key (`person_id`) references `person` (`id`) on delete set null
);

-- step 3: create view content
create view `content` as
select `person`.`id` as `id`, `person`.`feeling` as `feeling`
from `person`
where `person`.`feeling` = 'ok';

-- step 4: add 'angry' to enum mood, 1 of 2
alter table `person` modify column `feeling` enum('angry', 'sad', 'ok', 'happy') not null default 'ok' comment 'today',
  modify column `before` enum('angry', 'sad', 'ok', 'happy') null;

-- step 5: add 'angry' to enum mood, 2 of 2
alter table `pet` modify column `feeling` enum('angry', 'sad', 'ok', 'happy') null default 'sad';

-- step 6: add 'blue' to enum mood, 1 of 2
alter table `person` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy') not null default 'ok' comment 'today',
  modify column `before` enum('angry', 'sad', 'blue', 'ok', 'happy') null;

-- step 7: add 'blue' to enum mood, 2 of 2
alter table `pet` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy') null default 'sad';

-- step 8: add 'great' to enum mood, 1 of 2
alter table `person` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy', 'great') not null default 'ok' comment 'today',
  modify column `before` enum('angry', 'sad', 'blue', 'ok', 'happy', 'great') null;

-- step 9: add 'great' to enum mood, 2 of 2
alter table `pet` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy', 'great') null default 'sad';

-- step 10: rename 'ok' of enum mood to 'fine'
drop view `content`;
alter table `person` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy', 'great', 'fine') not null default 'ok' comment 'today',
  modify column `before` enum('angry', 'sad', 'blue', 'ok', 'happy', 'great', 'fine') null;
update `person` set `feeling` = 'fine' where `feeling` = 'ok';
update `person` set `before` = 'fine' where `before` = 'ok';
alter table `person` modify column `before` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great') null,
  modify column `feeling` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great') not null default 'fine' comment 'today';
alter table `pet` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy', 'great', 'fine') null default 'sad';
update `pet` set `feeling` = 'fine' where `feeling` = 'ok';
alter table `pet` modify column `feeling` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great') null default 'sad';
create view `content` as
select `person`.`id` as `id`, `person`.`feeling` as `feeling`
from `person`
where `person`.`feeling` = 'fine';

-- step 11: drop 'blue' of enum mood, 1 of 2
alter table `person` modify column `feeling` enum('angry', 'sad', 'fine', 'happy', 'great') not null default 'fine' comment 'today',
  modify column `before` enum('angry', 'sad', 'fine', 'happy', 'great') null;

-- step 12: drop 'blue' of enum mood, 2 of 2
alter table `pet` modify column `feeling` enum('angry', 'sad', 'fine', 'happy', 'great') null default 'sad';

-- step 13: drop 'sad' of enum mood, 1 of 5
update `person` set `feeling` = 'fine' where `feeling` = 'sad';

-- step 14: drop 'sad' of enum mood, 2 of 5
update `person` set `before` = 'fine' where `before` = 'sad';

-- step 15: drop 'sad' of enum mood, 3 of 5
alter table `person` modify column `feeling` enum('angry', 'fine', 'happy', 'great') not null default 'fine' comment 'today',
  modify column `before` enum('angry', 'fine', 'happy', 'great') null;

-- step 16: drop 'sad' of enum mood, 4 of 5
update `pet` set `feeling` = 'fine' where `feeling` = 'sad';

-- step 17: drop 'sad' of enum mood, 5 of 5
alter table `pet` modify column `feeling` enum('angry', 'fine', 'happy', 'great') null default 'fine';
