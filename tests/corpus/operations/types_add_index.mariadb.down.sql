-- types_add_index: reverse, for MariaDB 10.6 or later
-- Keys over every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'sample has duplicates in id, own: add unique sample_own_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, own: add unique sample_own_only on…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`own` is not null) group by `sample`.`id`, `sample`.`own` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: require, else 'sample has duplicates in id, mood: add unique sample_mood_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, mood: add unique sample_mood_only …` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`mood` is not null) group by `sample`.`id`, `sample`.`mood` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: require, else 'sample has duplicates in id, token: add unique sample_token_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, token: add unique sample_token_onl…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`token` is not null) group by `sample`.`id`, `sample`.`token` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: require, else 'sample has duplicates in id, seen: add unique sample_seen_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, seen: add unique sample_seen_only …` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`seen` is not null) group by `sample`.`id`, `sample`.`seen` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: require, else 'sample has duplicates in id, at: add unique sample_at_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, at: add unique sample_at_only on s…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`at` is not null) group by `sample`.`id`, `sample`.`at` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: require, else 'sample has duplicates in id, hour: add unique sample_hour_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, hour: add unique sample_hour_only …` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`hour` is not null) group by `sample`.`id`, `sample`.`hour` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: require, else 'sample has duplicates in id, day: add unique sample_day_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, day: add unique sample_day_only on…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`day` is not null) group by `sample`.`id`, `sample`.`day` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 8: require, else 'sample has duplicates in id, name: add unique sample_name_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, name: add unique sample_name_only …` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`name` is not null) group by `sample`.`id`, `sample`.`name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: require, else 'sample has duplicates in id, code: add unique sample_code_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, code: add unique sample_code_only …` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`code` is not null) group by `sample`.`id`, `sample`.`code` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: require, else 'sample has duplicates in id, amount: add unique sample_amount_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, amount: add unique sample_amount_o…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`amount` is not null) group by `sample`.`id`, `sample`.`amount` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 11: require, else 'sample has duplicates in id, float8: add unique sample_float8_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, float8: add unique sample_float8_o…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`float8` is not null) group by `sample`.`id`, `sample`.`float8` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 12: require, else 'sample has duplicates in id, float4: add unique sample_float4_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, float4: add unique sample_float4_o…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`float4` is not null) group by `sample`.`id`, `sample`.`float4` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 13: require, else 'sample has duplicates in id, big: add unique sample_big_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, big: add unique sample_big_only on…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`big` is not null) group by `sample`.`id`, `sample`.`big` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 14: require, else 'sample has duplicates in id, whole: add unique sample_whole_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, whole: add unique sample_whole_onl…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`whole` is not null) group by `sample`.`id`, `sample`.`whole` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 15: require, else 'sample has duplicates in id, small: add unique sample_small_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, small: add unique sample_small_onl…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`small` is not null) group by `sample`.`id`, `sample`.`small` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 16: require, else 'sample has duplicates in id, flag: add unique sample_flag_only on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has duplicates in id, flag: add unique sample_flag_only …` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`id` is not null) and (`sample`.`flag` is not null) group by `sample`.`id`, `sample`.`flag` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 17: add unique sample_own_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_own_only` (`id`, `own`),
  algorithm = nocopy, lock = none;

-- step 18: add index sample_own_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_own_one` (`own`),
  algorithm = nocopy, lock = none;

-- step 19: add unique sample_mood_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_mood_only` (`id`, `mood`),
  algorithm = nocopy, lock = none;

-- step 20: add index sample_mood_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_mood_one` (`mood`),
  algorithm = nocopy, lock = none;

-- step 21: add unique sample_token_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_token_only` (`id`, `token`),
  algorithm = nocopy, lock = none;

-- step 22: add index sample_token_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_token_one` (`token`),
  algorithm = nocopy, lock = none;

-- step 23: add unique sample_seen_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_seen_only` (`id`, `seen`),
  algorithm = nocopy, lock = none;

-- step 24: add index sample_seen_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_seen_one` (`seen`),
  algorithm = nocopy, lock = none;

-- step 25: add unique sample_at_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_at_only` (`id`, `at`),
  algorithm = nocopy, lock = none;

-- step 26: add index sample_at_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_at_one` (`at`),
  algorithm = nocopy, lock = none;

-- step 27: add unique sample_hour_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_hour_only` (`id`, `hour`),
  algorithm = nocopy, lock = none;

-- step 28: add index sample_hour_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_hour_one` (`hour`),
  algorithm = nocopy, lock = none;

-- step 29: add unique sample_day_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_day_only` (`id`, `day`),
  algorithm = nocopy, lock = none;

-- step 30: add index sample_day_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_day_one` (`day`),
  algorithm = nocopy, lock = none;

-- step 31: add unique sample_name_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_name_only` (`id`, `name`),
  algorithm = nocopy, lock = none;

-- step 32: add index sample_name_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_name_one` (`name`),
  algorithm = nocopy, lock = none;

-- step 33: add unique sample_code_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_code_only` (`id`, `code`),
  algorithm = nocopy, lock = none;

-- step 34: add index sample_code_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_code_one` (`code`),
  algorithm = nocopy, lock = none;

-- step 35: add unique sample_amount_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_amount_only` (`id`, `amount`),
  algorithm = nocopy, lock = none;

-- step 36: add index sample_amount_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_amount_one` (`amount`),
  algorithm = nocopy, lock = none;

-- step 37: add unique sample_float8_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_float8_only` (`id`, `float8`),
  algorithm = nocopy, lock = none;

-- step 38: add index sample_float8_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_float8_one` (`float8`),
  algorithm = nocopy, lock = none;

-- step 39: add unique sample_float4_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_float4_only` (`id`, `float4`),
  algorithm = nocopy, lock = none;

-- step 40: add index sample_float4_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_float4_one` (`float4`),
  algorithm = nocopy, lock = none;

-- step 41: add unique sample_big_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_big_only` (`id`, `big`),
  algorithm = nocopy, lock = none;

-- step 42: add index sample_big_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_big_one` (`big`),
  algorithm = nocopy, lock = none;

-- step 43: add unique sample_whole_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_whole_only` (`id`, `whole`),
  algorithm = nocopy, lock = none;

-- step 44: add index sample_whole_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_whole_one` (`whole`),
  algorithm = nocopy, lock = none;

-- step 45: add unique sample_small_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_small_only` (`id`, `small`),
  algorithm = nocopy, lock = none;

-- step 46: add index sample_small_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_small_one` (`small`),
  algorithm = nocopy, lock = none;

-- step 47: add unique sample_flag_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add unique key `sample_flag_only` (`id`, `flag`),
  algorithm = nocopy, lock = none;

-- step 48: add index sample_flag_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `sample` add key `sample_flag_one` (`flag`),
  algorithm = nocopy, lock = none;

-- step 49: drop unique sample_own_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_own_only`,
  algorithm = nocopy, lock = none;

-- step 50: drop index sample_own_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_own_two`,
  algorithm = nocopy, lock = none;

-- step 51: drop index sample_own_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_own_one`,
  algorithm = nocopy, lock = none;

-- step 52: drop unique sample_mood_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_mood_only`,
  algorithm = nocopy, lock = none;

-- step 53: drop index sample_mood_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_mood_two`,
  algorithm = nocopy, lock = none;

-- step 54: drop index sample_mood_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_mood_one`,
  algorithm = nocopy, lock = none;

-- step 55: drop unique sample_token_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_token_only`,
  algorithm = nocopy, lock = none;

-- step 56: drop index sample_token_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_token_two`,
  algorithm = nocopy, lock = none;

-- step 57: drop index sample_token_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_token_one`,
  algorithm = nocopy, lock = none;

-- step 58: drop unique sample_seen_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_seen_only`,
  algorithm = nocopy, lock = none;

-- step 59: drop index sample_seen_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_seen_two`,
  algorithm = nocopy, lock = none;

-- step 60: drop index sample_seen_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_seen_one`,
  algorithm = nocopy, lock = none;

-- step 61: drop unique sample_at_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_at_only`,
  algorithm = nocopy, lock = none;

-- step 62: drop index sample_at_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_at_two`,
  algorithm = nocopy, lock = none;

-- step 63: drop index sample_at_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_at_one`,
  algorithm = nocopy, lock = none;

-- step 64: drop unique sample_hour_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_hour_only`,
  algorithm = nocopy, lock = none;

-- step 65: drop index sample_hour_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_hour_two`,
  algorithm = nocopy, lock = none;

-- step 66: drop index sample_hour_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_hour_one`,
  algorithm = nocopy, lock = none;

-- step 67: drop unique sample_day_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_day_only`,
  algorithm = nocopy, lock = none;

-- step 68: drop index sample_day_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_day_two`,
  algorithm = nocopy, lock = none;

-- step 69: drop index sample_day_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_day_one`,
  algorithm = nocopy, lock = none;

-- step 70: drop unique sample_name_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_name_only`,
  algorithm = nocopy, lock = none;

-- step 71: drop index sample_name_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_name_two`,
  algorithm = nocopy, lock = none;

-- step 72: drop index sample_name_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_name_one`,
  algorithm = nocopy, lock = none;

-- step 73: drop unique sample_code_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_code_only`,
  algorithm = nocopy, lock = none;

-- step 74: drop index sample_code_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_code_two`,
  algorithm = nocopy, lock = none;

-- step 75: drop index sample_code_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_code_one`,
  algorithm = nocopy, lock = none;

-- step 76: drop unique sample_amount_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_amount_only`,
  algorithm = nocopy, lock = none;

-- step 77: drop index sample_amount_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_amount_two`,
  algorithm = nocopy, lock = none;

-- step 78: drop index sample_amount_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_amount_one`,
  algorithm = nocopy, lock = none;

-- step 79: drop unique sample_float8_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_float8_only`,
  algorithm = nocopy, lock = none;

-- step 80: drop index sample_float8_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_float8_two`,
  algorithm = nocopy, lock = none;

-- step 81: drop index sample_float8_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_float8_one`,
  algorithm = nocopy, lock = none;

-- step 82: drop unique sample_float4_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_float4_only`,
  algorithm = nocopy, lock = none;

-- step 83: drop index sample_float4_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_float4_two`,
  algorithm = nocopy, lock = none;

-- step 84: drop index sample_float4_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_float4_one`,
  algorithm = nocopy, lock = none;

-- step 85: drop unique sample_big_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_big_only`,
  algorithm = nocopy, lock = none;

-- step 86: drop index sample_big_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_big_two`,
  algorithm = nocopy, lock = none;

-- step 87: drop index sample_big_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_big_one`,
  algorithm = nocopy, lock = none;

-- step 88: drop unique sample_whole_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_whole_only`,
  algorithm = nocopy, lock = none;

-- step 89: drop index sample_whole_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_whole_two`,
  algorithm = nocopy, lock = none;

-- step 90: drop index sample_whole_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_whole_one`,
  algorithm = nocopy, lock = none;

-- step 91: drop unique sample_small_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_small_only`,
  algorithm = nocopy, lock = none;

-- step 92: drop index sample_small_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_small_two`,
  algorithm = nocopy, lock = none;

-- step 93: drop index sample_small_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_small_one`,
  algorithm = nocopy, lock = none;

-- step 94: drop unique sample_flag_only on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_flag_only`,
  algorithm = nocopy, lock = none;

-- step 95: drop index sample_flag_two on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_flag_two`,
  algorithm = nocopy, lock = none;

-- step 96: drop index sample_flag_one on sample
-- lock: sample: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop index `sample_flag_one`,
  algorithm = nocopy, lock = none;

-- step 97: drop table sample
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `sample`;
