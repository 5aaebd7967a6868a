-- alter_enum_named: forward, for MariaDB 10.6 or later
-- A value of an enum gets another name wherever it is said
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table person
create table `person` (
  `id` bigint not null auto_increment,
  `name` varchar(20) not null,
  `feeling` enum('sad', 'ok', 'happy') not null default 'ok',
  `before` enum('sad', 'ok', 'happy') null,
  `mig_person_ok_key_1` varchar(20) generated always as (case when `feeling` = 'ok' then `name` end) virtual invisible,
  constraint `person_pkey` primary key (`id`),
  unique key `person_ok_key` (`mig_person_ok_key_1`),
  constraint `person_not_both` check ((`feeling` <> 'ok') or (`before` <> 'sad'))
);

-- step 2: create view fine
create view `fine` as
select `person`.`id` as `id`, `person`.`feeling` as `feeling`
from `person`
where `person`.`feeling` = 'ok';

-- step 3: create view finest
create view `finest` as
select `fine`.`id` as `id`
from `fine`
where `fine`.`feeling` <> 'sad';

-- step 4: rename column before of person to earlier
alter table `person` drop constraint `person_not_both`,
  rename column `before` to `earlier`,
  add constraint `person_not_both` check ((`feeling` <> 'ok') or (`earlier` <> 'sad'));

-- step 5: rename 'ok' of enum mood to 'fine'
drop view `fine`;
alter table `person` drop index `person_ok_key`;
alter table `person` drop column `mig_person_ok_key_1`;
alter table `person` drop constraint `person_not_both`,
  modify column `feeling` enum('sad', 'ok', 'happy', 'fine') not null default 'ok',
  modify column `earlier` enum('sad', 'ok', 'happy', 'fine') null;
update `person` set `feeling` = 'fine' where `feeling` = 'ok';
update `person` set `earlier` = 'fine' where `earlier` = 'ok';
alter table `person` modify column `earlier` enum('sad', 'fine', 'happy') null,
  modify column `feeling` enum('sad', 'fine', 'happy') not null default 'fine',
  add constraint `person_not_both` check ((`feeling` <> 'fine') or (`earlier` <> 'sad'));
alter table `person` add column `mig_person_ok_key_1` varchar(20) generated always as (case when `feeling` = 'fine' then `name` end) virtual invisible;
alter table `person` add unique key `person_ok_key` (`mig_person_ok_key_1`);
create view `fine` as
select `person`.`id` as `id`, `person`.`feeling` as `feeling`
from `person`
where `person`.`feeling` = 'fine';

-- step 6: rename 'sad' of enum mood to 'low'
drop view `finest`;
alter table `person` drop constraint `person_not_both`,
  modify column `feeling` enum('sad', 'fine', 'happy', 'low') not null default 'fine',
  modify column `earlier` enum('sad', 'fine', 'happy', 'low') null;
update `person` set `feeling` = 'low' where `feeling` = 'sad';
update `person` set `earlier` = 'low' where `earlier` = 'sad';
alter table `person` modify column `earlier` enum('low', 'fine', 'happy') null,
  modify column `feeling` enum('low', 'fine', 'happy') not null default 'fine',
  add constraint `person_not_both` check ((`feeling` <> 'fine') or (`earlier` <> 'low'));
create view `finest` as
select `fine`.`id` as `id`
from `fine`
where `fine`.`feeling` <> 'low';

-- step 7: rename column feeling of person to now
drop view `finest`;
drop view `fine`;
alter table `person` drop index `person_ok_key`;
alter table `person` drop column `mig_person_ok_key_1`;
alter table `person` drop constraint `person_not_both`,
  rename column `feeling` to `now`,
  add constraint `person_not_both` check ((`now` <> 'fine') or (`earlier` <> 'low'));
alter table `person` add column `mig_person_ok_key_1` varchar(20) generated always as (case when `now` = 'fine' then `name` end) virtual invisible;
alter table `person` add unique key `person_ok_key` (`mig_person_ok_key_1`);
create view `fine` as
select `person`.`id` as `id`, `person`.`now` as `feeling`
from `person`
where `person`.`now` = 'fine';
create view `finest` as
select `fine`.`id` as `id`
from `fine`
where `fine`.`feeling` <> 'low';
