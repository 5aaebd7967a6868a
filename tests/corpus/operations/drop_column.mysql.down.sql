-- drop_column: reverse, for MySQL 8.0 or later
-- Columns go, with what rests on them
-- reversal: lossy, it does not bring back
--   the values of last in tenant
--   the values of filled in tenant
--   the values of needed in tenant
--   that needed of tenant is `not null`: nothing says what its rows would have
--   the values of checked in tenant
--   the values of email in tenant
--   the values of owner_id in tenant
--   the values of indexed in tenant
--   the values of plain in tenant
-- this destroys what was written since:
--   the table tenant with all its rows
--   the table owner with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: add column last to tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` add column `last` int null,
  algorithm = instant;

-- step 2: add column filled to tenant, 1 of 2
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` add column `filled` varchar(10) not null default 'none' after `b`,
  algorithm = instant;

-- step 3: add column filled to tenant, 2 of 2
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` modify column `filled` varchar(10) not null,
  algorithm = instant;

-- step 4: add column needed to tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` add column `needed` varchar(10) null after `b`,
  algorithm = instant;

-- step 5: add column checked to tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` add column `checked` int not null default 3 after `b`,
  algorithm = instant;

-- step 6: add check tenant_checked_check on tenant
-- lock: tenant: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `tenant` add constraint `tenant_checked_check` check (`checked` > 0);

-- step 7: add column email to tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` add column `email` varchar(99) null after `b`,
  algorithm = instant;

-- step 8: build the index of tenant_email_fkey
-- lock: tenant: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `tenant` add key `tenant_email_fkey` (`email`),
  algorithm = inplace, lock = none;

-- step 9: add foreign key tenant_email_fkey on tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: owner: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `tenant` add constraint `tenant_email_fkey` foreign key (`email`) references `owner` (`email`),
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 10: look whether all rows of tenant hold tenant_email_fkey
-- note: where it stops, tenant_email_fkey is gone again: go on from step 8 when the rows are right
select case when not exists (select 1 from `tenant` as `child` where (`child`.`email` is not null) and (not exists (select 1 from `owner` as `parent` where `parent`.`email` = `child`.`email`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `tenant` drop foreign key `tenant_email_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `tenant got rows whose email is not in owner meanwhile: tenant_e…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 11: add column owner_id to tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` add column `owner_id` bigint null after `b`,
  algorithm = instant;

-- step 12: build the index of tenant_owner_id_fkey
-- lock: tenant: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `tenant` add key `tenant_owner_id_fkey` (`owner_id`),
  algorithm = inplace, lock = none;

-- step 13: add foreign key tenant_owner_id_fkey on tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: owner: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `tenant` add constraint `tenant_owner_id_fkey` foreign key (`owner_id`) references `owner` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 14: look whether all rows of tenant hold tenant_owner_id_fkey
-- note: where it stops, tenant_owner_id_fkey is gone again: go on from step 12 when the rows are right
select case when not exists (select 1 from `tenant` as `child` where (`child`.`owner_id` is not null) and (not exists (select 1 from `owner` as `parent` where `parent`.`id` = `child`.`owner_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `tenant` drop foreign key `tenant_owner_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `tenant got rows whose owner_id is not in owner meanwhile: tenan…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 15: add column indexed to tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` add column `indexed` varchar(50) not null default 'x' after `id`,
  algorithm = instant;

-- step 16: add unique tenant_pair_key on tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `tenant` add unique key `tenant_pair_key` (`b`, `indexed`),
  algorithm = inplace, lock = none;

-- step 17: add index tenant_indexed_idx on tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `tenant` add key `tenant_indexed_idx` (`indexed`),
  algorithm = inplace, lock = none;

-- step 18: add column plain to tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` add column `plain` varchar(50) null after `id`,
  algorithm = instant;

-- step 19: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: owner: LOCK=NONE, blocks reads and writes for an instant
drop table `tenant`;

-- step 20: drop table owner
-- lock: owner: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `owner`;
