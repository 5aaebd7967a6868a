-- types_add_check: reverse, for MySQL 8.0 or later
-- Checks and generated columns over every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'sample has rows that break sample_own_any: add check sample_own_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_own_any: add check sample_own…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`own` is null) or (`sample`.`own` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: require, else 'sample has rows that break sample_mood_any: add check sample_mood_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_mood_any: add check sample_mo…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`mood` is null) or (`sample`.`mood` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: require, else 'sample has rows that break sample_doc_any: add check sample_doc_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_doc_any: add check sample_doc…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`doc` is null) or (`sample`.`doc` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: require, else 'sample has rows that break sample_token_any: add check sample_token_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_token_any: add check sample_t…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`token` is null) or (`sample`.`token` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: require, else 'sample has rows that break sample_seen_any: add check sample_seen_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_seen_any: add check sample_se…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`seen` is null) or (`sample`.`seen` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: require, else 'sample has rows that break sample_at_any: add check sample_at_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_at_any: add check sample_at_a…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`at` is null) or (`sample`.`at` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: require, else 'sample has rows that break sample_hour_any: add check sample_hour_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_hour_any: add check sample_ho…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`hour` is null) or (`sample`.`hour` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 8: require, else 'sample has rows that break sample_day_any: add check sample_day_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_day_any: add check sample_day…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`day` is null) or (`sample`.`day` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: require, else 'sample has rows that break sample_raw_any: add check sample_raw_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_raw_any: add check sample_raw…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`raw` is null) or (`sample`.`raw` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: require, else 'sample has rows that break sample_body_any: add check sample_body_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_body_any: add check sample_bo…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`body` is null) or (`sample`.`body` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 11: require, else 'sample has rows that break sample_name_any: add check sample_name_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_name_any: add check sample_na…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`name` is null) or (`sample`.`name` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 12: require, else 'sample has rows that break sample_code_any: add check sample_code_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_code_any: add check sample_co…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`code` is null) or (`sample`.`code` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 13: require, else 'sample has rows that break sample_amount_any: add check sample_amount_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_amount_any: add check sample_…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`amount` is null) or (`sample`.`amount` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 14: require, else 'sample has rows that break sample_float8_any: add check sample_float8_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_float8_any: add check sample_…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`float8` is null) or (`sample`.`float8` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 15: require, else 'sample has rows that break sample_float4_any: add check sample_float4_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_float4_any: add check sample_…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`float4` is null) or (`sample`.`float4` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 16: require, else 'sample has rows that break sample_big_any: add check sample_big_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_big_any: add check sample_big…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`big` is null) or (`sample`.`big` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 17: require, else 'sample has rows that break sample_whole_any: add check sample_whole_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_whole_any: add check sample_w…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`whole` is null) or (`sample`.`whole` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 18: require, else 'sample has rows that break sample_small_any: add check sample_small_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_small_any: add check sample_s…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`small` is null) or (`sample`.`small` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 19: require, else 'sample has rows that break sample_flag_any: add check sample_flag_any on sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample has rows that break sample_flag_any: add check sample_fl…` check (ok = 1));
select case when not exists (select 1 from `sample` where not ((`sample`.`flag` is null) or (`sample`.`flag` is not null))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 20: add check sample_own_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_own_any` check ((`own` is null) or (`own` is not null));

-- step 21: add check sample_mood_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_mood_any` check ((`mood` is null) or (`mood` is not null));

-- step 22: add check sample_doc_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_doc_any` check ((`doc` is null) or (`doc` is not null));

-- step 23: add check sample_token_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_token_any` check ((`token` is null) or (`token` is not null));

-- step 24: add check sample_seen_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_seen_any` check ((`seen` is null) or (`seen` is not null));

-- step 25: add check sample_at_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_at_any` check ((`at` is null) or (`at` is not null));

-- step 26: add check sample_hour_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_hour_any` check ((`hour` is null) or (`hour` is not null));

-- step 27: add check sample_day_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_day_any` check ((`day` is null) or (`day` is not null));

-- step 28: add check sample_raw_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_raw_any` check ((`raw` is null) or (`raw` is not null));

-- step 29: add check sample_body_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_body_any` check ((`body` is null) or (`body` is not null));

-- step 30: add check sample_name_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_name_any` check ((`name` is null) or (`name` is not null));

-- step 31: add check sample_code_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_code_any` check ((`code` is null) or (`code` is not null));

-- step 32: add check sample_amount_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_amount_any` check ((`amount` is null) or (`amount` is not null));

-- step 33: add check sample_float8_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_float8_any` check ((`float8` is null) or (`float8` is not null));

-- step 34: add check sample_float4_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_float4_any` check ((`float4` is null) or (`float4` is not null));

-- step 35: add check sample_big_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_big_any` check ((`big` is null) or (`big` is not null));

-- step 36: add check sample_whole_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_whole_any` check ((`whole` is null) or (`whole` is not null));

-- step 37: add check sample_small_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_small_any` check ((`small` is null) or (`small` is not null));

-- step 38: add check sample_flag_any on sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` add constraint `sample_flag_any` check ((`flag` is null) or (`flag` is not null));

-- step 39: drop check sample_own_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_own_any`;

-- step 40: drop check sample_mood_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_mood_any`;

-- step 41: drop check sample_doc_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_doc_any`;

-- step 42: drop check sample_token_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_token_any`;

-- step 43: drop check sample_seen_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_seen_any`;

-- step 44: drop check sample_at_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_at_any`;

-- step 45: drop check sample_hour_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_hour_any`;

-- step 46: drop check sample_day_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_day_any`;

-- step 47: drop check sample_raw_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_raw_any`;

-- step 48: drop check sample_body_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_body_any`;

-- step 49: drop check sample_name_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_name_any`;

-- step 50: drop check sample_code_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_code_any`;

-- step 51: drop check sample_amount_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_amount_any`;

-- step 52: drop check sample_float8_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_float8_any`;

-- step 53: drop check sample_float4_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_float4_any`;

-- step 54: drop check sample_big_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_big_any`;

-- step 55: drop check sample_whole_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_whole_any`;

-- step 56: drop check sample_small_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_small_any`;

-- step 57: drop check sample_flag_any on sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop constraint `sample_flag_any`;

-- step 58: drop table sample
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `sample`;
