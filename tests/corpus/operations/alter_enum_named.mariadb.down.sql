-- alter_enum_named: reverse, for MariaDB 10.6 or later
-- A value of an enum gets another name wherever it is said
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: rename column now of person to feeling
-- lock: person: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
-- lock: person: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
drop view `finest`;
drop view `fine`;
alter table `person` drop index `person_ok_key`;
alter table `person` drop column `mig_person_ok_key_1`;
alter table `person` drop constraint `person_not_both`,
  rename column `now` to `feeling`,
  add constraint `person_not_both` check ((`feeling` <> 'fine') or (`earlier` <> 'low'));
alter table `person` add column `mig_person_ok_key_1` varchar(20) generated always as (case when `feeling` = 'fine' then `name` end) virtual invisible;
alter table `person` add unique key `person_ok_key` (`mig_person_ok_key_1`);
create view `fine` as
select `person`.`id` as `id`, `person`.`feeling` as `feeling`
from `person`
where `person`.`feeling` = 'fine';
create view `finest` as
select `fine`.`id` as `id`
from `fine`
where `fine`.`feeling` <> 'low';

-- step 2: rename 'low' of enum mood to 'sad'
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: person: rows, blocks who writes the same rows while its rows are written
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
drop view `finest`;
alter table `person` drop constraint `person_not_both`,
  modify column `feeling` enum('low', 'fine', 'happy', 'sad') not null default 'fine',
  modify column `earlier` enum('low', 'fine', 'happy', 'sad') null;
update `person` set `feeling` = 'sad' where `feeling` = 'low';
update `person` set `earlier` = 'sad' where `earlier` = 'low';
alter table `person` modify column `earlier` enum('sad', 'fine', 'happy') null,
  modify column `feeling` enum('sad', 'fine', 'happy') not null default 'fine',
  add constraint `person_not_both` check ((`feeling` <> 'fine') or (`earlier` <> 'sad'));
create view `finest` as
select `fine`.`id` as `id`
from `fine`
where `fine`.`feeling` <> 'sad';

-- step 3: rename 'fine' of enum mood to 'ok'
-- lock: person: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
-- lock: person: rows, blocks who writes the same rows while its rows are written
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
-- lock: person: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
drop view `fine`;
alter table `person` drop index `person_ok_key`;
alter table `person` drop column `mig_person_ok_key_1`;
alter table `person` drop constraint `person_not_both`,
  modify column `feeling` enum('sad', 'fine', 'happy', 'ok') not null default 'fine',
  modify column `earlier` enum('sad', 'fine', 'happy', 'ok') null;
update `person` set `feeling` = 'ok' where `feeling` = 'fine';
update `person` set `earlier` = 'ok' where `earlier` = 'fine';
alter table `person` modify column `earlier` enum('sad', 'ok', 'happy') null,
  modify column `feeling` enum('sad', 'ok', 'happy') not null default 'ok',
  add constraint `person_not_both` check ((`feeling` <> 'ok') or (`earlier` <> 'sad'));
alter table `person` add column `mig_person_ok_key_1` varchar(20) generated always as (case when `feeling` = 'ok' then `name` end) virtual invisible;
alter table `person` add unique key `person_ok_key` (`mig_person_ok_key_1`);
create view `fine` as
select `person`.`id` as `id`, `person`.`feeling` as `feeling`
from `person`
where `person`.`feeling` = 'ok';

-- step 4: rename column earlier of person to before
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` drop constraint `person_not_both`,
  rename column `earlier` to `before`,
  add constraint `person_not_both` check ((`feeling` <> 'ok') or (`before` <> 'sad'));

-- step 5: drop view finest
drop view `finest`;

-- step 6: drop view fine
drop view `fine`;

-- step 7: drop table person
-- lock: person: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `person`;
