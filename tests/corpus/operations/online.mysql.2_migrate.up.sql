-- online, phase migrate: forward, for MySQL 8.0 or later
-- moves data: runs when all running code writes the new form (after expand)
-- Tables that are there: the forms with the weakest locks
-- reversal: lossy, it does not bring back
--   the values of mail in person
--   that mail of person is `not null`: nothing says what its rows would have
--   which values of age in person were null
-- lock timeout: 500 ms, retry: 2

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 1;
set session innodb_lock_wait_timeout = 1;

-- step 1: require, else 'pet has rows whose owner_id is not in person: add foreign key pet_owner_id_fkey on pet can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `pet has rows whose owner_id is not in person: add foreign key p…` check (ok = 1));
select case when not exists (select 1 from `pet` as `child` where (`child`.`owner_id` is not null) and (not exists (select 1 from `person` as `parent` where `parent`.`id` = `child`.`owner_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: require, else 'person has duplicates in mail: add unique person_mail_key on person can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person has duplicates in mail: add unique person_mail_key on pe…` check (ok = 1));
select case when not exists (select 1 from `person` where `person`.`mail` is not null group by `person`.`mail` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: require, else 'person has rows that break grown: add check grown on person can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person has rows that break grown: add check grown on person can…` check (ok = 1));
select case when not exists (select 1 from `person` where not (`person`.`age` > 3)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: require, else 'note has duplicates in id: add primary key to note can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `note has duplicates in id: add primary key to note can not be d…` check (ok = 1));
select case when not exists (select 1 from `note` where `note`.`id` is not null group by `note`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: require, else 'note.text has values that do not fit into varchar(50): change type of text of note to varchar(50) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `note.text has values that do not fit into varchar(50): change t…` check (ok = 1));
select case when not exists (select 1 from `note` where char_length(`note`.`text`) > 50) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: add index pet_owner_id_idx on pet
-- lock: pet: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `pet` add key `pet_owner_id_idx` (`owner_id`),
  algorithm = inplace, lock = none;

-- step 7: add foreign key pet_owner_id_fkey on pet
-- lock: pet: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: person: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `pet` add constraint `pet_owner_id_fkey` foreign key (`owner_id`) references `person` (`id`) on delete set null,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 8: look whether all rows of pet hold pet_owner_id_fkey
-- note: where it stops, pet_owner_id_fkey is gone again: go on from step 7 when the rows are right
select case when not exists (select 1 from `pet` as `child` where (`child`.`owner_id` is not null) and (not exists (select 1 from `person` as `parent` where `parent`.`id` = `child`.`owner_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `pet` drop foreign key `pet_owner_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `pet got rows whose owner_id is not in person meanwhile: pet_own…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: drop index pet_kind_idx on pet
-- lock: pet: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` drop index `pet_kind_idx`,
  algorithm = inplace, lock = none;

-- step 10: drop unique pet_tag_key on pet
-- lock: pet: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` drop index `pet_tag_key`,
  algorithm = inplace, lock = none;

-- step 11: add column token to pet
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: pet: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `pet` add column `token` char(36) null,
  algorithm = instant;
drop trigger if exists `mig_pet_token_insert`;
create trigger `mig_pet_token_insert` before insert on `pet` for each row set new.`token` = coalesce(new.`token`, uuid());

-- step 12: fill token of pet
-- lock: pet: rows, blocks who writes the same rows while its rows are written
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `pet` order by `id` limit 1);
  set mig_last = (select `id` from `pet` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `pet` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1000) as mig_range order by `id` desc limit 1);
    update `pet` set `token` = uuid() where `id` >= mig_low and `id` <= mig_high and `token` is null;
    set mig_low = (select `id` from `pet` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 13: set not null on token of pet
-- lock: pet: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: pet: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `pet` modify column `token` char(36) not null default (uuid()),
  algorithm = inplace, lock = none;
drop trigger if exists `mig_pet_token_insert`;

-- step 14: add column born to pet
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: pet: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `pet` add column `born` datetime(6) null,
  algorithm = instant;
drop trigger if exists `mig_pet_born_insert`;
create trigger `mig_pet_born_insert` before insert on `pet` for each row set new.`born` = coalesce(new.`born`, utc_timestamp(6));

-- step 15: fill born of pet
-- lock: pet: rows, blocks who writes the same rows while its rows are written
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `pet` order by `id` limit 1);
  set mig_last = (select `id` from `pet` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `pet` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1000) as mig_range order by `id` desc limit 1);
    update `pet` set `born` = utc_timestamp(6) where `id` >= mig_low and `id` <= mig_high and `born` is null;
    set mig_low = (select `id` from `pet` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 16: set not null on born of pet
-- lock: pet: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: pet: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `pet` modify column `born` datetime(6) not null default (utc_timestamp(6)),
  algorithm = inplace, lock = none;
drop trigger if exists `mig_pet_born_insert`;

-- step 17: add column legs to pet
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` add column `legs` int not null default 4,
  algorithm = instant;

-- step 18: rename column kind of pet to species
-- lock: pet: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `pet` rename column `kind` to `species`,
  algorithm = instant;

-- step 19: add unique person_mail_key on person
-- lock: person: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `person` add unique key `person_mail_key` (`mail`),
  algorithm = inplace, lock = none;

-- step 20: add check grown on person
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` add constraint `grown` check (`age` > 3);

-- step 21: let no further nulls into age of person
-- lock: person: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop trigger if exists `mig_person_age_insert`;
drop trigger if exists `mig_person_age_update`;
create trigger `mig_person_age_insert` before insert on `person` for each row set new.`age` = coalesce(new.`age`, 18);
create trigger `mig_person_age_update` before update on `person` for each row set new.`age` = coalesce(new.`age`, 18);

-- step 22: fill age of person
-- lock: person: rows, blocks who writes the same rows while its rows are written
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `person` order by `id` limit 1);
  set mig_last = (select `id` from `person` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `person` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1000) as mig_range order by `id` desc limit 1);
    update `person` set `age` = 18 where `id` >= mig_low and `id` <= mig_high and `age` is null;
    set mig_low = (select `id` from `person` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 23: set not null on age of person
-- lock: person: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: person: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `person` modify column `age` int not null,
  algorithm = inplace, lock = none;
drop trigger if exists `mig_person_age_insert`;
drop trigger if exists `mig_person_age_update`;

-- step 24: require, else 'person.mail has nulls: set not null on mail of person can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person.mail has nulls: set not null on mail of person can not b…` check (ok = 1));
select case when not exists (select 1 from `person` where `person`.`mail` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 25: set not null on mail of person
-- lock: person: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `person` modify column `mail` varchar(50) not null,
  algorithm = inplace, lock = none;

-- step 26: change type of name of person to varchar(40)
-- lock: person: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `person` modify column `name` varchar(40) not null,
  algorithm = inplace, lock = none;

-- step 27: set default of name of person
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` alter column `name` set default 'nobody',
  algorithm = instant;

-- step 28: drop what rests on mail of person
-- lock: person: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `person` drop index `person_mail_key`,
  algorithm = inplace, lock = none;

-- step 29: drop column mail of person
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` drop column `mail`,
  algorithm = instant;

-- step 30: add primary key to note
-- lock: note: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `note` add constraint `note_pkey` primary key (`id`),
  algorithm = inplace, lock = none;

-- step 31: change type of text of note to varchar(50)
-- lock: note: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `note` modify column `text` varchar(50) null;

-- step 32: add 'happy' to enum mood
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` modify column `feel` enum('sad', 'ok', 'happy') not null default 'ok',
  algorithm = instant;

-- step 33: rename table note to remark
-- lock: note: LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `note` to `remark`;
