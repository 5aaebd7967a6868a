-- alter_enum: reverse, for MySQL 8.0 or later
-- An enum changes, and all that names its values
-- reversal: lossy, it does not bring back
--   which rows had 'sad' of the enum mood
-- this destroys what was written since:
--   the table pet with all its rows
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: add 'sad' to enum mood, 1 of 2
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `feeling` enum('angry', 'sad', 'fine', 'happy', 'great') not null default 'fine' comment 'today',
  modify column `before` enum('angry', 'sad', 'fine', 'happy', 'great') null;

-- step 2: add 'sad' to enum mood, 2 of 2
-- lock: pet: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `pet` modify column `feeling` enum('angry', 'sad', 'fine', 'happy', 'great') null default 'fine';

-- step 3: set default of feeling of pet
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` alter column `feeling` set default 'sad';

-- step 4: add 'blue' to enum mood, 1 of 2
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `feeling` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great') not null default 'fine' comment 'today',
  modify column `before` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great') null;

-- step 5: add 'blue' to enum mood, 2 of 2
-- lock: pet: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `pet` modify column `feeling` enum('angry', 'sad', 'blue', 'fine', 'happy', 'great') null default 'sad';

-- step 6: rename 'fine' of enum mood to 'ok'
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
-- lock: person: rows, blocks who writes the same rows while its rows are written
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: pet: rows, blocks who writes the same rows while its rows are written
-- lock: pet: COPY, LOCK=SHARED, blocks writes while the table is written anew
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

-- step 7: require, else 'person.feeling has rows with ''great'': drop ''great'' of enum mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person.feeling has rows with 'great': drop 'great' of enum mood…` check (ok = 1));
select case when not exists (select 1 from `person` where `person`.`feeling` = 'great') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 8: require, else 'person.before has rows with ''great'': drop ''great'' of enum mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person.before has rows with 'great': drop 'great' of enum mood …` check (ok = 1));
select case when not exists (select 1 from `person` where `person`.`before` = 'great') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: require, else 'pet.feeling has rows with ''great'': drop ''great'' of enum mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `pet.feeling has rows with 'great': drop 'great' of enum mood ca…` check (ok = 1));
select case when not exists (select 1 from `pet` where `pet`.`feeling` = 'great') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: drop 'great' of enum mood, 1 of 2
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy') not null default 'ok' comment 'today',
  modify column `before` enum('angry', 'sad', 'blue', 'ok', 'happy') null;

-- step 11: drop 'great' of enum mood, 2 of 2
-- lock: pet: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `pet` modify column `feeling` enum('angry', 'sad', 'blue', 'ok', 'happy') null default 'sad';

-- step 12: require, else 'person.feeling has rows with ''blue'': drop ''blue'' of enum mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person.feeling has rows with 'blue': drop 'blue' of enum mood c…` check (ok = 1));
select case when not exists (select 1 from `person` where `person`.`feeling` = 'blue') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 13: require, else 'person.before has rows with ''blue'': drop ''blue'' of enum mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person.before has rows with 'blue': drop 'blue' of enum mood ca…` check (ok = 1));
select case when not exists (select 1 from `person` where `person`.`before` = 'blue') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 14: require, else 'pet.feeling has rows with ''blue'': drop ''blue'' of enum mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `pet.feeling has rows with 'blue': drop 'blue' of enum mood can …` check (ok = 1));
select case when not exists (select 1 from `pet` where `pet`.`feeling` = 'blue') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 15: drop 'blue' of enum mood, 1 of 2
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `feeling` enum('angry', 'sad', 'ok', 'happy') not null default 'ok' comment 'today',
  modify column `before` enum('angry', 'sad', 'ok', 'happy') null;

-- step 16: drop 'blue' of enum mood, 2 of 2
-- lock: pet: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `pet` modify column `feeling` enum('angry', 'sad', 'ok', 'happy') null default 'sad';

-- step 17: require, else 'person.feeling has rows with ''angry'': drop ''angry'' of enum mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person.feeling has rows with 'angry': drop 'angry' of enum mood…` check (ok = 1));
select case when not exists (select 1 from `person` where `person`.`feeling` = 'angry') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 18: require, else 'person.before has rows with ''angry'': drop ''angry'' of enum mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person.before has rows with 'angry': drop 'angry' of enum mood …` check (ok = 1));
select case when not exists (select 1 from `person` where `person`.`before` = 'angry') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 19: require, else 'pet.feeling has rows with ''angry'': drop ''angry'' of enum mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `pet.feeling has rows with 'angry': drop 'angry' of enum mood ca…` check (ok = 1));
select case when not exists (select 1 from `pet` where `pet`.`feeling` = 'angry') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 20: drop 'angry' of enum mood, 1 of 2
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `feeling` enum('sad', 'ok', 'happy') not null default 'ok' comment 'today',
  modify column `before` enum('sad', 'ok', 'happy') null;

-- step 21: drop 'angry' of enum mood, 2 of 2
-- lock: pet: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `pet` modify column `feeling` enum('sad', 'ok', 'happy') null default 'sad';

-- step 22: drop view content
drop view `content`;

-- step 23: drop table pet
-- lock: pet: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: person: LOCK=NONE, blocks reads and writes for an instant
drop table `pet`;

-- step 24: drop table person
-- lock: person: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `person`;
