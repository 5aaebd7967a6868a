-- 0003_squash: reverse, for MySQL 8.0 or later
-- Posts with titles
-- reversal: exact
-- this destroys what was written since:
--   the table article with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'person.role has rows with ''owner'': drop ''owner'' of enum role can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `person.role has rows with 'owner': drop 'owner' of enum role ca…` check (ok = 1));
select case when not exists (select 1 from `person` where `person`.`role` = 'owner') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: drop view headline
drop view `headline`;

-- step 3: drop 'owner' of enum role
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `role` enum('reader', 'writer') not null default 'reader';

-- step 4: drop table article
-- lock: article: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: person: LOCK=NONE, blocks reads and writes for an instant
drop table `article`;
