-- types_add_index: reverse, for MySQL 8.0 or later
-- Keys over every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

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
alter table `sample` add unique key `sample_own_only` (`id`, `own`);

-- step 18: add index sample_own_one on sample
alter table `sample` add key `sample_own_one` (`own`);

-- step 19: add unique sample_mood_only on sample
alter table `sample` add unique key `sample_mood_only` (`id`, `mood`);

-- step 20: add index sample_mood_one on sample
alter table `sample` add key `sample_mood_one` (`mood`);

-- step 21: add unique sample_token_only on sample
alter table `sample` add unique key `sample_token_only` (`id`, `token`);

-- step 22: add index sample_token_one on sample
alter table `sample` add key `sample_token_one` (`token`);

-- step 23: add unique sample_seen_only on sample
alter table `sample` add unique key `sample_seen_only` (`id`, `seen`);

-- step 24: add index sample_seen_one on sample
alter table `sample` add key `sample_seen_one` (`seen`);

-- step 25: add unique sample_at_only on sample
alter table `sample` add unique key `sample_at_only` (`id`, `at`);

-- step 26: add index sample_at_one on sample
alter table `sample` add key `sample_at_one` (`at`);

-- step 27: add unique sample_hour_only on sample
alter table `sample` add unique key `sample_hour_only` (`id`, `hour`);

-- step 28: add index sample_hour_one on sample
alter table `sample` add key `sample_hour_one` (`hour`);

-- step 29: add unique sample_day_only on sample
alter table `sample` add unique key `sample_day_only` (`id`, `day`);

-- step 30: add index sample_day_one on sample
alter table `sample` add key `sample_day_one` (`day`);

-- step 31: add unique sample_name_only on sample
alter table `sample` add unique key `sample_name_only` (`id`, `name`);

-- step 32: add index sample_name_one on sample
alter table `sample` add key `sample_name_one` (`name`);

-- step 33: add unique sample_code_only on sample
alter table `sample` add unique key `sample_code_only` (`id`, `code`);

-- step 34: add index sample_code_one on sample
alter table `sample` add key `sample_code_one` (`code`);

-- step 35: add unique sample_amount_only on sample
alter table `sample` add unique key `sample_amount_only` (`id`, `amount`);

-- step 36: add index sample_amount_one on sample
alter table `sample` add key `sample_amount_one` (`amount`);

-- step 37: add unique sample_float8_only on sample
alter table `sample` add unique key `sample_float8_only` (`id`, `float8`);

-- step 38: add index sample_float8_one on sample
alter table `sample` add key `sample_float8_one` (`float8`);

-- step 39: add unique sample_float4_only on sample
alter table `sample` add unique key `sample_float4_only` (`id`, `float4`);

-- step 40: add index sample_float4_one on sample
alter table `sample` add key `sample_float4_one` (`float4`);

-- step 41: add unique sample_big_only on sample
alter table `sample` add unique key `sample_big_only` (`id`, `big`);

-- step 42: add index sample_big_one on sample
alter table `sample` add key `sample_big_one` (`big`);

-- step 43: add unique sample_whole_only on sample
alter table `sample` add unique key `sample_whole_only` (`id`, `whole`);

-- step 44: add index sample_whole_one on sample
alter table `sample` add key `sample_whole_one` (`whole`);

-- step 45: add unique sample_small_only on sample
alter table `sample` add unique key `sample_small_only` (`id`, `small`);

-- step 46: add index sample_small_one on sample
alter table `sample` add key `sample_small_one` (`small`);

-- step 47: add unique sample_flag_only on sample
alter table `sample` add unique key `sample_flag_only` (`id`, `flag`);

-- step 48: add index sample_flag_one on sample
alter table `sample` add key `sample_flag_one` (`flag`);

-- step 49: drop unique sample_own_only on sample
alter table `sample` drop index `sample_own_only`;

-- step 50: drop index sample_own_two on sample
alter table `sample` drop index `sample_own_two`;

-- step 51: drop index sample_own_one on sample
alter table `sample` drop index `sample_own_one`;

-- step 52: drop unique sample_mood_only on sample
alter table `sample` drop index `sample_mood_only`;

-- step 53: drop index sample_mood_two on sample
alter table `sample` drop index `sample_mood_two`;

-- step 54: drop index sample_mood_one on sample
alter table `sample` drop index `sample_mood_one`;

-- step 55: drop unique sample_token_only on sample
alter table `sample` drop index `sample_token_only`;

-- step 56: drop index sample_token_two on sample
alter table `sample` drop index `sample_token_two`;

-- step 57: drop index sample_token_one on sample
alter table `sample` drop index `sample_token_one`;

-- step 58: drop unique sample_seen_only on sample
alter table `sample` drop index `sample_seen_only`;

-- step 59: drop index sample_seen_two on sample
alter table `sample` drop index `sample_seen_two`;

-- step 60: drop index sample_seen_one on sample
alter table `sample` drop index `sample_seen_one`;

-- step 61: drop unique sample_at_only on sample
alter table `sample` drop index `sample_at_only`;

-- step 62: drop index sample_at_two on sample
alter table `sample` drop index `sample_at_two`;

-- step 63: drop index sample_at_one on sample
alter table `sample` drop index `sample_at_one`;

-- step 64: drop unique sample_hour_only on sample
alter table `sample` drop index `sample_hour_only`;

-- step 65: drop index sample_hour_two on sample
alter table `sample` drop index `sample_hour_two`;

-- step 66: drop index sample_hour_one on sample
alter table `sample` drop index `sample_hour_one`;

-- step 67: drop unique sample_day_only on sample
alter table `sample` drop index `sample_day_only`;

-- step 68: drop index sample_day_two on sample
alter table `sample` drop index `sample_day_two`;

-- step 69: drop index sample_day_one on sample
alter table `sample` drop index `sample_day_one`;

-- step 70: drop unique sample_name_only on sample
alter table `sample` drop index `sample_name_only`;

-- step 71: drop index sample_name_two on sample
alter table `sample` drop index `sample_name_two`;

-- step 72: drop index sample_name_one on sample
alter table `sample` drop index `sample_name_one`;

-- step 73: drop unique sample_code_only on sample
alter table `sample` drop index `sample_code_only`;

-- step 74: drop index sample_code_two on sample
alter table `sample` drop index `sample_code_two`;

-- step 75: drop index sample_code_one on sample
alter table `sample` drop index `sample_code_one`;

-- step 76: drop unique sample_amount_only on sample
alter table `sample` drop index `sample_amount_only`;

-- step 77: drop index sample_amount_two on sample
alter table `sample` drop index `sample_amount_two`;

-- step 78: drop index sample_amount_one on sample
alter table `sample` drop index `sample_amount_one`;

-- step 79: drop unique sample_float8_only on sample
alter table `sample` drop index `sample_float8_only`;

-- step 80: drop index sample_float8_two on sample
alter table `sample` drop index `sample_float8_two`;

-- step 81: drop index sample_float8_one on sample
alter table `sample` drop index `sample_float8_one`;

-- step 82: drop unique sample_float4_only on sample
alter table `sample` drop index `sample_float4_only`;

-- step 83: drop index sample_float4_two on sample
alter table `sample` drop index `sample_float4_two`;

-- step 84: drop index sample_float4_one on sample
alter table `sample` drop index `sample_float4_one`;

-- step 85: drop unique sample_big_only on sample
alter table `sample` drop index `sample_big_only`;

-- step 86: drop index sample_big_two on sample
alter table `sample` drop index `sample_big_two`;

-- step 87: drop index sample_big_one on sample
alter table `sample` drop index `sample_big_one`;

-- step 88: drop unique sample_whole_only on sample
alter table `sample` drop index `sample_whole_only`;

-- step 89: drop index sample_whole_two on sample
alter table `sample` drop index `sample_whole_two`;

-- step 90: drop index sample_whole_one on sample
alter table `sample` drop index `sample_whole_one`;

-- step 91: drop unique sample_small_only on sample
alter table `sample` drop index `sample_small_only`;

-- step 92: drop index sample_small_two on sample
alter table `sample` drop index `sample_small_two`;

-- step 93: drop index sample_small_one on sample
alter table `sample` drop index `sample_small_one`;

-- step 94: drop unique sample_flag_only on sample
alter table `sample` drop index `sample_flag_only`;

-- step 95: drop index sample_flag_two on sample
alter table `sample` drop index `sample_flag_two`;

-- step 96: drop index sample_flag_one on sample
alter table `sample` drop index `sample_flag_one`;

-- step 97: drop table sample
drop table `sample`;
