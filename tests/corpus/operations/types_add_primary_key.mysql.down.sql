-- types_add_primary_key: reverse, for MySQL 8.0 or later
-- Primary keys and foreign keys over every type
-- reversal: exact
-- this destroys what was written since:
--   the table child_list with all its rows
--   the table parent_list with all its rows
--   the table child_doc with all its rows
--   the table parent_doc with all its rows
--   the table child_raw with all its rows
--   the table parent_raw with all its rows
--   the table child_body with all its rows
--   the table parent_body with all its rows
--   the table child_own with all its rows
--   the table parent_own with all its rows
--   the table child_mood with all its rows
--   the table parent_mood with all its rows
--   the table child_token with all its rows
--   the table parent_token with all its rows
--   the table child_seen with all its rows
--   the table parent_seen with all its rows
--   the table child_at with all its rows
--   the table parent_at with all its rows
--   the table child_hour with all its rows
--   the table parent_hour with all its rows
--   the table child_day with all its rows
--   the table parent_day with all its rows
--   the table child_name with all its rows
--   the table parent_name with all its rows
--   the table child_code with all its rows
--   the table parent_code with all its rows
--   the table child_amount with all its rows
--   the table parent_amount with all its rows
--   the table child_float8 with all its rows
--   the table parent_float8 with all its rows
--   the table child_float4 with all its rows
--   the table parent_float4 with all its rows
--   the table child_big with all its rows
--   the table parent_big with all its rows
--   the table child_whole with all its rows
--   the table parent_whole with all its rows
--   the table child_small with all its rows
--   the table parent_small with all its rows
--   the table child_flag with all its rows
--   the table parent_flag with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'parent_own has duplicates in id: add primary key to parent_own can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_own has duplicates in id: add primary key to parent_own …` check (ok = 1));
select case when not exists (select 1 from `parent_own` where `parent_own`.`id` is not null group by `parent_own`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: require, else 'child_own has rows whose parent_id is not in parent_own: add foreign key child_own_parent_id_fkey on child_own can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_own has rows whose parent_id is not in parent_own: add fo…` check (ok = 1));
select case when not exists (select 1 from `child_own` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_own` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: require, else 'parent_mood has duplicates in id: add primary key to parent_mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_mood has duplicates in id: add primary key to parent_moo…` check (ok = 1));
select case when not exists (select 1 from `parent_mood` where `parent_mood`.`id` is not null group by `parent_mood`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: require, else 'child_mood has rows whose parent_id is not in parent_mood: add foreign key child_mood_parent_id_fkey on child_mood can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_mood has rows whose parent_id is not in parent_mood: add …` check (ok = 1));
select case when not exists (select 1 from `child_mood` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_mood` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: require, else 'parent_token has duplicates in id: add primary key to parent_token can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_token has duplicates in id: add primary key to parent_to…` check (ok = 1));
select case when not exists (select 1 from `parent_token` where `parent_token`.`id` is not null group by `parent_token`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: require, else 'child_token has rows whose parent_id is not in parent_token: add foreign key child_token_parent_id_fkey on child_token can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_token has rows whose parent_id is not in parent_token: ad…` check (ok = 1));
select case when not exists (select 1 from `child_token` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_token` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: require, else 'parent_seen has duplicates in id: add primary key to parent_seen can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_seen has duplicates in id: add primary key to parent_see…` check (ok = 1));
select case when not exists (select 1 from `parent_seen` where `parent_seen`.`id` is not null group by `parent_seen`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 8: require, else 'child_seen has rows whose parent_id is not in parent_seen: add foreign key child_seen_parent_id_fkey on child_seen can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_seen has rows whose parent_id is not in parent_seen: add …` check (ok = 1));
select case when not exists (select 1 from `child_seen` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_seen` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: require, else 'parent_at has duplicates in id: add primary key to parent_at can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_at has duplicates in id: add primary key to parent_at ca…` check (ok = 1));
select case when not exists (select 1 from `parent_at` where `parent_at`.`id` is not null group by `parent_at`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: require, else 'child_at has rows whose parent_id is not in parent_at: add foreign key child_at_parent_id_fkey on child_at can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_at has rows whose parent_id is not in parent_at: add fore…` check (ok = 1));
select case when not exists (select 1 from `child_at` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_at` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 11: require, else 'parent_hour has duplicates in id: add primary key to parent_hour can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_hour has duplicates in id: add primary key to parent_hou…` check (ok = 1));
select case when not exists (select 1 from `parent_hour` where `parent_hour`.`id` is not null group by `parent_hour`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 12: require, else 'child_hour has rows whose parent_id is not in parent_hour: add foreign key child_hour_parent_id_fkey on child_hour can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_hour has rows whose parent_id is not in parent_hour: add …` check (ok = 1));
select case when not exists (select 1 from `child_hour` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_hour` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 13: require, else 'parent_day has duplicates in id: add primary key to parent_day can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_day has duplicates in id: add primary key to parent_day …` check (ok = 1));
select case when not exists (select 1 from `parent_day` where `parent_day`.`id` is not null group by `parent_day`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 14: require, else 'child_day has rows whose parent_id is not in parent_day: add foreign key child_day_parent_id_fkey on child_day can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_day has rows whose parent_id is not in parent_day: add fo…` check (ok = 1));
select case when not exists (select 1 from `child_day` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_day` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 15: require, else 'parent_name has duplicates in id: add primary key to parent_name can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_name has duplicates in id: add primary key to parent_nam…` check (ok = 1));
select case when not exists (select 1 from `parent_name` where `parent_name`.`id` is not null group by `parent_name`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 16: require, else 'child_name has rows whose parent_id is not in parent_name: add foreign key child_name_parent_id_fkey on child_name can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_name has rows whose parent_id is not in parent_name: add …` check (ok = 1));
select case when not exists (select 1 from `child_name` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_name` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 17: require, else 'parent_code has duplicates in id: add primary key to parent_code can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_code has duplicates in id: add primary key to parent_cod…` check (ok = 1));
select case when not exists (select 1 from `parent_code` where `parent_code`.`id` is not null group by `parent_code`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 18: require, else 'child_code has rows whose parent_id is not in parent_code: add foreign key child_code_parent_id_fkey on child_code can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_code has rows whose parent_id is not in parent_code: add …` check (ok = 1));
select case when not exists (select 1 from `child_code` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_code` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 19: require, else 'parent_amount has duplicates in id: add primary key to parent_amount can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_amount has duplicates in id: add primary key to parent_a…` check (ok = 1));
select case when not exists (select 1 from `parent_amount` where `parent_amount`.`id` is not null group by `parent_amount`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 20: require, else 'child_amount has rows whose parent_id is not in parent_amount: add foreign key child_amount_parent_id_fkey on child_amount can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_amount has rows whose parent_id is not in parent_amount: …` check (ok = 1));
select case when not exists (select 1 from `child_amount` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_amount` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 21: require, else 'parent_float8 has duplicates in id: add primary key to parent_float8 can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_float8 has duplicates in id: add primary key to parent_f…` check (ok = 1));
select case when not exists (select 1 from `parent_float8` where `parent_float8`.`id` is not null group by `parent_float8`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 22: require, else 'child_float8 has rows whose parent_id is not in parent_float8: add foreign key child_float8_parent_id_fkey on child_float8 can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_float8 has rows whose parent_id is not in parent_float8: …` check (ok = 1));
select case when not exists (select 1 from `child_float8` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_float8` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 23: require, else 'parent_float4 has duplicates in id: add primary key to parent_float4 can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_float4 has duplicates in id: add primary key to parent_f…` check (ok = 1));
select case when not exists (select 1 from `parent_float4` where `parent_float4`.`id` is not null group by `parent_float4`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 24: require, else 'child_float4 has rows whose parent_id is not in parent_float4: add foreign key child_float4_parent_id_fkey on child_float4 can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_float4 has rows whose parent_id is not in parent_float4: …` check (ok = 1));
select case when not exists (select 1 from `child_float4` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_float4` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 25: require, else 'parent_big has duplicates in id: add primary key to parent_big can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_big has duplicates in id: add primary key to parent_big …` check (ok = 1));
select case when not exists (select 1 from `parent_big` where `parent_big`.`id` is not null group by `parent_big`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 26: require, else 'child_big has rows whose parent_id is not in parent_big: add foreign key child_big_parent_id_fkey on child_big can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_big has rows whose parent_id is not in parent_big: add fo…` check (ok = 1));
select case when not exists (select 1 from `child_big` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_big` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 27: require, else 'parent_whole has duplicates in id: add primary key to parent_whole can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_whole has duplicates in id: add primary key to parent_wh…` check (ok = 1));
select case when not exists (select 1 from `parent_whole` where `parent_whole`.`id` is not null group by `parent_whole`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 28: require, else 'child_whole has rows whose parent_id is not in parent_whole: add foreign key child_whole_parent_id_fkey on child_whole can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_whole has rows whose parent_id is not in parent_whole: ad…` check (ok = 1));
select case when not exists (select 1 from `child_whole` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_whole` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 29: require, else 'parent_small has duplicates in id: add primary key to parent_small can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_small has duplicates in id: add primary key to parent_sm…` check (ok = 1));
select case when not exists (select 1 from `parent_small` where `parent_small`.`id` is not null group by `parent_small`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 30: require, else 'child_small has rows whose parent_id is not in parent_small: add foreign key child_small_parent_id_fkey on child_small can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_small has rows whose parent_id is not in parent_small: ad…` check (ok = 1));
select case when not exists (select 1 from `child_small` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_small` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 31: require, else 'parent_flag has duplicates in id: add primary key to parent_flag can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent_flag has duplicates in id: add primary key to parent_fla…` check (ok = 1));
select case when not exists (select 1 from `parent_flag` where `parent_flag`.`id` is not null group by `parent_flag`.`id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 32: require, else 'child_flag has rows whose parent_id is not in parent_flag: add foreign key child_flag_parent_id_fkey on child_flag can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_flag has rows whose parent_id is not in parent_flag: add …` check (ok = 1));
select case when not exists (select 1 from `child_flag` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_flag` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 33: add primary key to parent_own
-- lock: parent_own: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_own` add constraint `parent_own_pkey` primary key (`id`);

-- step 34: build the index of child_own_parent_id_fkey
-- lock: child_own: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_own` add key `child_own_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 35: add foreign key child_own_parent_id_fkey on child_own
-- lock: child_own: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_own: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_own` add constraint `child_own_parent_id_fkey` foreign key (`parent_id`) references `parent_own` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 36: look whether all rows of child_own hold child_own_parent_id_fkey
-- note: where it stops, child_own_parent_id_fkey is gone again: go on from step 35 when the rows are right
select case when not exists (select 1 from `child_own` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_own` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_own` drop foreign key `child_own_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_own got rows whose parent_id is not in parent_own meanwhi…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 37: add primary key to parent_mood
-- lock: parent_mood: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_mood` add constraint `parent_mood_pkey` primary key (`id`);

-- step 38: build the index of child_mood_parent_id_fkey
-- lock: child_mood: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_mood` add key `child_mood_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 39: add foreign key child_mood_parent_id_fkey on child_mood
-- lock: child_mood: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_mood: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_mood` add constraint `child_mood_parent_id_fkey` foreign key (`parent_id`) references `parent_mood` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 40: look whether all rows of child_mood hold child_mood_parent_id_fkey
-- note: where it stops, child_mood_parent_id_fkey is gone again: go on from step 39 when the rows are right
select case when not exists (select 1 from `child_mood` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_mood` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_mood` drop foreign key `child_mood_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_mood got rows whose parent_id is not in parent_mood meanw…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 41: add primary key to parent_token
-- lock: parent_token: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_token` add constraint `parent_token_pkey` primary key (`id`);

-- step 42: build the index of child_token_parent_id_fkey
-- lock: child_token: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_token` add key `child_token_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 43: add foreign key child_token_parent_id_fkey on child_token
-- lock: child_token: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_token: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_token` add constraint `child_token_parent_id_fkey` foreign key (`parent_id`) references `parent_token` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 44: look whether all rows of child_token hold child_token_parent_id_fkey
-- note: where it stops, child_token_parent_id_fkey is gone again: go on from step 43 when the rows are right
select case when not exists (select 1 from `child_token` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_token` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_token` drop foreign key `child_token_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_token got rows whose parent_id is not in parent_token mea…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 45: add primary key to parent_seen
-- lock: parent_seen: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_seen` add constraint `parent_seen_pkey` primary key (`id`);

-- step 46: build the index of child_seen_parent_id_fkey
-- lock: child_seen: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_seen` add key `child_seen_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 47: add foreign key child_seen_parent_id_fkey on child_seen
-- lock: child_seen: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_seen: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_seen` add constraint `child_seen_parent_id_fkey` foreign key (`parent_id`) references `parent_seen` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 48: look whether all rows of child_seen hold child_seen_parent_id_fkey
-- note: where it stops, child_seen_parent_id_fkey is gone again: go on from step 47 when the rows are right
select case when not exists (select 1 from `child_seen` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_seen` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_seen` drop foreign key `child_seen_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_seen got rows whose parent_id is not in parent_seen meanw…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 49: add primary key to parent_at
-- lock: parent_at: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_at` add constraint `parent_at_pkey` primary key (`id`);

-- step 50: build the index of child_at_parent_id_fkey
-- lock: child_at: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_at` add key `child_at_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 51: add foreign key child_at_parent_id_fkey on child_at
-- lock: child_at: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_at: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_at` add constraint `child_at_parent_id_fkey` foreign key (`parent_id`) references `parent_at` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 52: look whether all rows of child_at hold child_at_parent_id_fkey
-- note: where it stops, child_at_parent_id_fkey is gone again: go on from step 51 when the rows are right
select case when not exists (select 1 from `child_at` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_at` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_at` drop foreign key `child_at_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_at got rows whose parent_id is not in parent_at meanwhile…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 53: add primary key to parent_hour
-- lock: parent_hour: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_hour` add constraint `parent_hour_pkey` primary key (`id`);

-- step 54: build the index of child_hour_parent_id_fkey
-- lock: child_hour: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_hour` add key `child_hour_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 55: add foreign key child_hour_parent_id_fkey on child_hour
-- lock: child_hour: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_hour: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_hour` add constraint `child_hour_parent_id_fkey` foreign key (`parent_id`) references `parent_hour` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 56: look whether all rows of child_hour hold child_hour_parent_id_fkey
-- note: where it stops, child_hour_parent_id_fkey is gone again: go on from step 55 when the rows are right
select case when not exists (select 1 from `child_hour` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_hour` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_hour` drop foreign key `child_hour_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_hour got rows whose parent_id is not in parent_hour meanw…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 57: add primary key to parent_day
-- lock: parent_day: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_day` add constraint `parent_day_pkey` primary key (`id`);

-- step 58: build the index of child_day_parent_id_fkey
-- lock: child_day: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_day` add key `child_day_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 59: add foreign key child_day_parent_id_fkey on child_day
-- lock: child_day: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_day: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_day` add constraint `child_day_parent_id_fkey` foreign key (`parent_id`) references `parent_day` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 60: look whether all rows of child_day hold child_day_parent_id_fkey
-- note: where it stops, child_day_parent_id_fkey is gone again: go on from step 59 when the rows are right
select case when not exists (select 1 from `child_day` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_day` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_day` drop foreign key `child_day_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_day got rows whose parent_id is not in parent_day meanwhi…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 61: add primary key to parent_name
-- lock: parent_name: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_name` add constraint `parent_name_pkey` primary key (`id`);

-- step 62: build the index of child_name_parent_id_fkey
-- lock: child_name: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_name` add key `child_name_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 63: add foreign key child_name_parent_id_fkey on child_name
-- lock: child_name: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_name: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_name` add constraint `child_name_parent_id_fkey` foreign key (`parent_id`) references `parent_name` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 64: look whether all rows of child_name hold child_name_parent_id_fkey
-- note: where it stops, child_name_parent_id_fkey is gone again: go on from step 63 when the rows are right
select case when not exists (select 1 from `child_name` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_name` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_name` drop foreign key `child_name_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_name got rows whose parent_id is not in parent_name meanw…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 65: add primary key to parent_code
-- lock: parent_code: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_code` add constraint `parent_code_pkey` primary key (`id`);

-- step 66: build the index of child_code_parent_id_fkey
-- lock: child_code: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_code` add key `child_code_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 67: add foreign key child_code_parent_id_fkey on child_code
-- lock: child_code: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_code: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_code` add constraint `child_code_parent_id_fkey` foreign key (`parent_id`) references `parent_code` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 68: look whether all rows of child_code hold child_code_parent_id_fkey
-- note: where it stops, child_code_parent_id_fkey is gone again: go on from step 67 when the rows are right
select case when not exists (select 1 from `child_code` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_code` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_code` drop foreign key `child_code_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_code got rows whose parent_id is not in parent_code meanw…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 69: add primary key to parent_amount
-- lock: parent_amount: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_amount` add constraint `parent_amount_pkey` primary key (`id`);

-- step 70: build the index of child_amount_parent_id_fkey
-- lock: child_amount: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_amount` add key `child_amount_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 71: add foreign key child_amount_parent_id_fkey on child_amount
-- lock: child_amount: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_amount: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_amount` add constraint `child_amount_parent_id_fkey` foreign key (`parent_id`) references `parent_amount` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 72: look whether all rows of child_amount hold child_amount_parent_id_fkey
-- note: where it stops, child_amount_parent_id_fkey is gone again: go on from step 71 when the rows are right
select case when not exists (select 1 from `child_amount` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_amount` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_amount` drop foreign key `child_amount_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_amount got rows whose parent_id is not in parent_amount m…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 73: add primary key to parent_float8
-- lock: parent_float8: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_float8` add constraint `parent_float8_pkey` primary key (`id`);

-- step 74: build the index of child_float8_parent_id_fkey
-- lock: child_float8: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_float8` add key `child_float8_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 75: add foreign key child_float8_parent_id_fkey on child_float8
-- lock: child_float8: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_float8: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_float8` add constraint `child_float8_parent_id_fkey` foreign key (`parent_id`) references `parent_float8` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 76: look whether all rows of child_float8 hold child_float8_parent_id_fkey
-- note: where it stops, child_float8_parent_id_fkey is gone again: go on from step 75 when the rows are right
select case when not exists (select 1 from `child_float8` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_float8` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_float8` drop foreign key `child_float8_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_float8 got rows whose parent_id is not in parent_float8 m…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 77: add primary key to parent_float4
-- lock: parent_float4: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_float4` add constraint `parent_float4_pkey` primary key (`id`);

-- step 78: build the index of child_float4_parent_id_fkey
-- lock: child_float4: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_float4` add key `child_float4_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 79: add foreign key child_float4_parent_id_fkey on child_float4
-- lock: child_float4: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_float4: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_float4` add constraint `child_float4_parent_id_fkey` foreign key (`parent_id`) references `parent_float4` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 80: look whether all rows of child_float4 hold child_float4_parent_id_fkey
-- note: where it stops, child_float4_parent_id_fkey is gone again: go on from step 79 when the rows are right
select case when not exists (select 1 from `child_float4` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_float4` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_float4` drop foreign key `child_float4_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_float4 got rows whose parent_id is not in parent_float4 m…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 81: add primary key to parent_big
-- lock: parent_big: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_big` add constraint `parent_big_pkey` primary key (`id`);

-- step 82: build the index of child_big_parent_id_fkey
-- lock: child_big: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_big` add key `child_big_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 83: add foreign key child_big_parent_id_fkey on child_big
-- lock: child_big: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_big: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_big` add constraint `child_big_parent_id_fkey` foreign key (`parent_id`) references `parent_big` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 84: look whether all rows of child_big hold child_big_parent_id_fkey
-- note: where it stops, child_big_parent_id_fkey is gone again: go on from step 83 when the rows are right
select case when not exists (select 1 from `child_big` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_big` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_big` drop foreign key `child_big_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_big got rows whose parent_id is not in parent_big meanwhi…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 85: add primary key to parent_whole
-- lock: parent_whole: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_whole` add constraint `parent_whole_pkey` primary key (`id`);

-- step 86: build the index of child_whole_parent_id_fkey
-- lock: child_whole: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_whole` add key `child_whole_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 87: add foreign key child_whole_parent_id_fkey on child_whole
-- lock: child_whole: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_whole: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_whole` add constraint `child_whole_parent_id_fkey` foreign key (`parent_id`) references `parent_whole` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 88: look whether all rows of child_whole hold child_whole_parent_id_fkey
-- note: where it stops, child_whole_parent_id_fkey is gone again: go on from step 87 when the rows are right
select case when not exists (select 1 from `child_whole` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_whole` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_whole` drop foreign key `child_whole_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_whole got rows whose parent_id is not in parent_whole mea…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 89: add primary key to parent_small
-- lock: parent_small: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_small` add constraint `parent_small_pkey` primary key (`id`);

-- step 90: build the index of child_small_parent_id_fkey
-- lock: child_small: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_small` add key `child_small_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 91: add foreign key child_small_parent_id_fkey on child_small
-- lock: child_small: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_small: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_small` add constraint `child_small_parent_id_fkey` foreign key (`parent_id`) references `parent_small` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 92: look whether all rows of child_small hold child_small_parent_id_fkey
-- note: where it stops, child_small_parent_id_fkey is gone again: go on from step 91 when the rows are right
select case when not exists (select 1 from `child_small` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_small` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_small` drop foreign key `child_small_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_small got rows whose parent_id is not in parent_small mea…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 93: add primary key to parent_flag
-- lock: parent_flag: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent_flag` add constraint `parent_flag_pkey` primary key (`id`);

-- step 94: build the index of child_flag_parent_id_fkey
-- lock: child_flag: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child_flag` add key `child_flag_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 95: add foreign key child_flag_parent_id_fkey on child_flag
-- lock: child_flag: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_flag: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child_flag` add constraint `child_flag_parent_id_fkey` foreign key (`parent_id`) references `parent_flag` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 96: look whether all rows of child_flag hold child_flag_parent_id_fkey
-- note: where it stops, child_flag_parent_id_fkey is gone again: go on from step 95 when the rows are right
select case when not exists (select 1 from `child_flag` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent_flag` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child_flag` drop foreign key `child_flag_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child_flag got rows whose parent_id is not in parent_flag meanw…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 97: drop foreign key child_own_parent_id_fkey on child_own
-- lock: child_own: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_own: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_own` drop foreign key `child_own_parent_id_fkey`,
  drop index `child_own_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 98: drop primary key of parent_own
-- lock: parent_own: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_own` drop primary key;

-- step 99: drop table child_own
-- lock: child_own: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_own`;

-- step 100: drop table parent_own
-- lock: parent_own: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_own`;

-- step 101: drop foreign key child_mood_parent_id_fkey on child_mood
-- lock: child_mood: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_mood: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_mood` drop foreign key `child_mood_parent_id_fkey`,
  drop index `child_mood_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 102: drop primary key of parent_mood
-- lock: parent_mood: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_mood` drop primary key;

-- step 103: drop table child_mood
-- lock: child_mood: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_mood`;

-- step 104: drop table parent_mood
-- lock: parent_mood: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_mood`;

-- step 105: drop foreign key child_token_parent_id_fkey on child_token
-- lock: child_token: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_token: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_token` drop foreign key `child_token_parent_id_fkey`,
  drop index `child_token_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 106: drop primary key of parent_token
-- lock: parent_token: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_token` drop primary key;

-- step 107: drop table child_token
-- lock: child_token: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_token`;

-- step 108: drop table parent_token
-- lock: parent_token: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_token`;

-- step 109: drop foreign key child_seen_parent_id_fkey on child_seen
-- lock: child_seen: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_seen: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_seen` drop foreign key `child_seen_parent_id_fkey`,
  drop index `child_seen_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 110: drop primary key of parent_seen
-- lock: parent_seen: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_seen` drop primary key;

-- step 111: drop table child_seen
-- lock: child_seen: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_seen`;

-- step 112: drop table parent_seen
-- lock: parent_seen: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_seen`;

-- step 113: drop foreign key child_at_parent_id_fkey on child_at
-- lock: child_at: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_at: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_at` drop foreign key `child_at_parent_id_fkey`,
  drop index `child_at_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 114: drop primary key of parent_at
-- lock: parent_at: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_at` drop primary key;

-- step 115: drop table child_at
-- lock: child_at: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_at`;

-- step 116: drop table parent_at
-- lock: parent_at: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_at`;

-- step 117: drop foreign key child_hour_parent_id_fkey on child_hour
-- lock: child_hour: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_hour: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_hour` drop foreign key `child_hour_parent_id_fkey`,
  drop index `child_hour_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 118: drop primary key of parent_hour
-- lock: parent_hour: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_hour` drop primary key;

-- step 119: drop table child_hour
-- lock: child_hour: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_hour`;

-- step 120: drop table parent_hour
-- lock: parent_hour: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_hour`;

-- step 121: drop foreign key child_day_parent_id_fkey on child_day
-- lock: child_day: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_day: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_day` drop foreign key `child_day_parent_id_fkey`,
  drop index `child_day_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 122: drop primary key of parent_day
-- lock: parent_day: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_day` drop primary key;

-- step 123: drop table child_day
-- lock: child_day: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_day`;

-- step 124: drop table parent_day
-- lock: parent_day: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_day`;

-- step 125: drop foreign key child_name_parent_id_fkey on child_name
-- lock: child_name: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_name: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_name` drop foreign key `child_name_parent_id_fkey`,
  drop index `child_name_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 126: drop primary key of parent_name
-- lock: parent_name: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_name` drop primary key;

-- step 127: drop table child_name
-- lock: child_name: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_name`;

-- step 128: drop table parent_name
-- lock: parent_name: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_name`;

-- step 129: drop foreign key child_code_parent_id_fkey on child_code
-- lock: child_code: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_code: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_code` drop foreign key `child_code_parent_id_fkey`,
  drop index `child_code_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 130: drop primary key of parent_code
-- lock: parent_code: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_code` drop primary key;

-- step 131: drop table child_code
-- lock: child_code: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_code`;

-- step 132: drop table parent_code
-- lock: parent_code: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_code`;

-- step 133: drop foreign key child_amount_parent_id_fkey on child_amount
-- lock: child_amount: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_amount: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_amount` drop foreign key `child_amount_parent_id_fkey`,
  drop index `child_amount_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 134: drop primary key of parent_amount
-- lock: parent_amount: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_amount` drop primary key;

-- step 135: drop table child_amount
-- lock: child_amount: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_amount`;

-- step 136: drop table parent_amount
-- lock: parent_amount: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_amount`;

-- step 137: drop foreign key child_float8_parent_id_fkey on child_float8
-- lock: child_float8: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_float8: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_float8` drop foreign key `child_float8_parent_id_fkey`,
  drop index `child_float8_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 138: drop primary key of parent_float8
-- lock: parent_float8: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_float8` drop primary key;

-- step 139: drop table child_float8
-- lock: child_float8: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_float8`;

-- step 140: drop table parent_float8
-- lock: parent_float8: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_float8`;

-- step 141: drop foreign key child_float4_parent_id_fkey on child_float4
-- lock: child_float4: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_float4: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_float4` drop foreign key `child_float4_parent_id_fkey`,
  drop index `child_float4_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 142: drop primary key of parent_float4
-- lock: parent_float4: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_float4` drop primary key;

-- step 143: drop table child_float4
-- lock: child_float4: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_float4`;

-- step 144: drop table parent_float4
-- lock: parent_float4: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_float4`;

-- step 145: drop foreign key child_big_parent_id_fkey on child_big
-- lock: child_big: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_big: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_big` drop foreign key `child_big_parent_id_fkey`,
  drop index `child_big_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 146: drop primary key of parent_big
-- lock: parent_big: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_big` drop primary key;

-- step 147: drop table child_big
-- lock: child_big: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_big`;

-- step 148: drop table parent_big
-- lock: parent_big: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_big`;

-- step 149: drop foreign key child_whole_parent_id_fkey on child_whole
-- lock: child_whole: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_whole: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_whole` drop foreign key `child_whole_parent_id_fkey`,
  drop index `child_whole_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 150: drop primary key of parent_whole
-- lock: parent_whole: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_whole` drop primary key;

-- step 151: drop table child_whole
-- lock: child_whole: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_whole`;

-- step 152: drop table parent_whole
-- lock: parent_whole: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_whole`;

-- step 153: drop foreign key child_small_parent_id_fkey on child_small
-- lock: child_small: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_small: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_small` drop foreign key `child_small_parent_id_fkey`,
  drop index `child_small_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 154: drop primary key of parent_small
-- lock: parent_small: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_small` drop primary key;

-- step 155: drop table child_small
-- lock: child_small: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_small`;

-- step 156: drop table parent_small
-- lock: parent_small: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_small`;

-- step 157: drop foreign key child_flag_parent_id_fkey on child_flag
-- lock: child_flag: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent_flag: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `child_flag` drop foreign key `child_flag_parent_id_fkey`,
  drop index `child_flag_parent_id_fkey`,
  algorithm = inplace, lock = none;

-- step 158: drop primary key of parent_flag
-- lock: parent_flag: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `parent_flag` drop primary key;

-- step 159: drop table child_flag
-- lock: child_flag: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child_flag`;

-- step 160: drop table parent_flag
-- lock: parent_flag: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent_flag`;
