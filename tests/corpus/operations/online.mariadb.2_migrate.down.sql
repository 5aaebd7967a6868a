-- online, phase migrate: reverse, for MariaDB 10.6 or later
-- moves data back: runs when no running code needs the new form alone (after the reverse of contract, before that of expand)
-- Tables that are there: the forms with the weakest locks
-- reversal: lossy, it does not bring back
--   the values of mail in person
--   that mail of person is `not null`: nothing says what its rows would have
--   which values of age in person were null
-- this destroys what was written since:
--   the column legs of pet with its values
--   the column born of pet with its values
--   the column token of pet with its values
-- lock timeout: 500 ms, retry: 2

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 1;
set session innodb_lock_wait_timeout = 1;

-- step 1: require, else 'person.feel has rows with ''happy'': drop ''happy'' of enum mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person.feel has rows with 'happy': drop 'happy' of enum mood ca…` check (ok = 1));
select case when not exists (select 1 from `person` where `person`.`feel` = 'happy') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: rename table remark to note
-- lock: remark: LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `remark` to `note`;

-- step 3: drop 'happy' of enum mood
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `feel` enum('sad', 'ok') not null default 'ok';

-- step 4: require, else 'person.name has values that do not fit into varchar(20): change type of name of person to varchar(20) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person.name has values that do not fit into varchar(20): change…` check (ok = 1));
select case when not exists (select 1 from `person` where char_length(`person`.`name`) > 20) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: change type of text of note to varchar(100)
-- lock: note: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `note` modify column `text` varchar(100) null;

-- step 6: drop primary key of note
-- lock: note: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `note` drop primary key;

-- step 7: add column mail to person
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` add column `mail` varchar(50) null after `name`,
  algorithm = instant, lock = none;

-- step 8: add unique person_mail_key on person
-- lock: person: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `person` add unique key `person_mail_key` (`mail`),
  algorithm = nocopy, lock = none;

-- step 9: drop default of name of person
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` modify column `name` varchar(40) not null,
  algorithm = instant, lock = none;

-- step 10: change type of name of person to varchar(20)
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `name` varchar(20) not null;

-- step 11: drop not null on mail of person, drop not null on age of person
-- lock: person: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `person` modify column `mail` varchar(50) null,
  modify column `age` int null,
  algorithm = inplace, lock = none;

-- step 12: drop check grown on person
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` drop constraint `grown`;

-- step 13: drop unique person_mail_key on person
-- lock: person: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `person` drop index `person_mail_key`,
  algorithm = nocopy, lock = none;

-- step 14: rename column species of pet to kind
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` rename column `species` to `kind`,
  algorithm = instant, lock = none;

-- step 15: require, else 'pet has duplicates in tag: add unique pet_tag_key on pet can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `pet has duplicates in tag: add unique pet_tag_key on pet can no…` check (ok = 1));
select case when not exists (select 1 from `pet` where `pet`.`tag` is not null group by `pet`.`tag` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 16: drop column legs of pet
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` drop column `legs`,
  algorithm = instant, lock = none;

-- step 17: drop column born of pet
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` drop column `born`,
  algorithm = instant, lock = none;

-- step 18: drop column token of pet
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` drop column `token`,
  algorithm = instant, lock = none;

-- step 19: add unique pet_tag_key on pet
-- lock: pet: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `pet` add unique key `pet_tag_key` (`tag`),
  algorithm = nocopy, lock = none;

-- step 20: add index pet_kind_idx on pet
-- lock: pet: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `pet` add key `pet_kind_idx` (`kind`),
  algorithm = nocopy, lock = none;

-- step 21: drop foreign key pet_owner_id_fkey on pet
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` drop foreign key `pet_owner_id_fkey`,
  algorithm = instant, lock = none;

-- step 22: drop index pet_owner_id_idx on pet
-- lock: pet: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` drop index `pet_owner_id_idx`,
  algorithm = nocopy, lock = none;
