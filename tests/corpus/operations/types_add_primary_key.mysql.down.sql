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

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

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
alter table `parent_own` add constraint `parent_own_pkey` primary key (`id`);

-- step 34: add foreign key child_own_parent_id_fkey on child_own
alter table `child_own` add key `child_own_parent_id_fkey` (`parent_id`),
  add constraint `child_own_parent_id_fkey` foreign key (`parent_id`) references `parent_own` (`id`) on delete cascade;

-- step 35: add primary key to parent_mood
alter table `parent_mood` add constraint `parent_mood_pkey` primary key (`id`);

-- step 36: add foreign key child_mood_parent_id_fkey on child_mood
alter table `child_mood` add key `child_mood_parent_id_fkey` (`parent_id`),
  add constraint `child_mood_parent_id_fkey` foreign key (`parent_id`) references `parent_mood` (`id`) on delete cascade;

-- step 37: add primary key to parent_token
alter table `parent_token` add constraint `parent_token_pkey` primary key (`id`);

-- step 38: add foreign key child_token_parent_id_fkey on child_token
alter table `child_token` add key `child_token_parent_id_fkey` (`parent_id`),
  add constraint `child_token_parent_id_fkey` foreign key (`parent_id`) references `parent_token` (`id`) on delete cascade;

-- step 39: add primary key to parent_seen
alter table `parent_seen` add constraint `parent_seen_pkey` primary key (`id`);

-- step 40: add foreign key child_seen_parent_id_fkey on child_seen
alter table `child_seen` add key `child_seen_parent_id_fkey` (`parent_id`),
  add constraint `child_seen_parent_id_fkey` foreign key (`parent_id`) references `parent_seen` (`id`) on delete cascade;

-- step 41: add primary key to parent_at
alter table `parent_at` add constraint `parent_at_pkey` primary key (`id`);

-- step 42: add foreign key child_at_parent_id_fkey on child_at
alter table `child_at` add key `child_at_parent_id_fkey` (`parent_id`),
  add constraint `child_at_parent_id_fkey` foreign key (`parent_id`) references `parent_at` (`id`) on delete cascade;

-- step 43: add primary key to parent_hour
alter table `parent_hour` add constraint `parent_hour_pkey` primary key (`id`);

-- step 44: add foreign key child_hour_parent_id_fkey on child_hour
alter table `child_hour` add key `child_hour_parent_id_fkey` (`parent_id`),
  add constraint `child_hour_parent_id_fkey` foreign key (`parent_id`) references `parent_hour` (`id`) on delete cascade;

-- step 45: add primary key to parent_day
alter table `parent_day` add constraint `parent_day_pkey` primary key (`id`);

-- step 46: add foreign key child_day_parent_id_fkey on child_day
alter table `child_day` add key `child_day_parent_id_fkey` (`parent_id`),
  add constraint `child_day_parent_id_fkey` foreign key (`parent_id`) references `parent_day` (`id`) on delete cascade;

-- step 47: add primary key to parent_name
alter table `parent_name` add constraint `parent_name_pkey` primary key (`id`);

-- step 48: add foreign key child_name_parent_id_fkey on child_name
alter table `child_name` add key `child_name_parent_id_fkey` (`parent_id`),
  add constraint `child_name_parent_id_fkey` foreign key (`parent_id`) references `parent_name` (`id`) on delete cascade;

-- step 49: add primary key to parent_code
alter table `parent_code` add constraint `parent_code_pkey` primary key (`id`);

-- step 50: add foreign key child_code_parent_id_fkey on child_code
alter table `child_code` add key `child_code_parent_id_fkey` (`parent_id`),
  add constraint `child_code_parent_id_fkey` foreign key (`parent_id`) references `parent_code` (`id`) on delete cascade;

-- step 51: add primary key to parent_amount
alter table `parent_amount` add constraint `parent_amount_pkey` primary key (`id`);

-- step 52: add foreign key child_amount_parent_id_fkey on child_amount
alter table `child_amount` add key `child_amount_parent_id_fkey` (`parent_id`),
  add constraint `child_amount_parent_id_fkey` foreign key (`parent_id`) references `parent_amount` (`id`) on delete cascade;

-- step 53: add primary key to parent_float8
alter table `parent_float8` add constraint `parent_float8_pkey` primary key (`id`);

-- step 54: add foreign key child_float8_parent_id_fkey on child_float8
alter table `child_float8` add key `child_float8_parent_id_fkey` (`parent_id`),
  add constraint `child_float8_parent_id_fkey` foreign key (`parent_id`) references `parent_float8` (`id`) on delete cascade;

-- step 55: add primary key to parent_float4
alter table `parent_float4` add constraint `parent_float4_pkey` primary key (`id`);

-- step 56: add foreign key child_float4_parent_id_fkey on child_float4
alter table `child_float4` add key `child_float4_parent_id_fkey` (`parent_id`),
  add constraint `child_float4_parent_id_fkey` foreign key (`parent_id`) references `parent_float4` (`id`) on delete cascade;

-- step 57: add primary key to parent_big
alter table `parent_big` add constraint `parent_big_pkey` primary key (`id`);

-- step 58: add foreign key child_big_parent_id_fkey on child_big
alter table `child_big` add key `child_big_parent_id_fkey` (`parent_id`),
  add constraint `child_big_parent_id_fkey` foreign key (`parent_id`) references `parent_big` (`id`) on delete cascade;

-- step 59: add primary key to parent_whole
alter table `parent_whole` add constraint `parent_whole_pkey` primary key (`id`);

-- step 60: add foreign key child_whole_parent_id_fkey on child_whole
alter table `child_whole` add key `child_whole_parent_id_fkey` (`parent_id`),
  add constraint `child_whole_parent_id_fkey` foreign key (`parent_id`) references `parent_whole` (`id`) on delete cascade;

-- step 61: add primary key to parent_small
alter table `parent_small` add constraint `parent_small_pkey` primary key (`id`);

-- step 62: add foreign key child_small_parent_id_fkey on child_small
alter table `child_small` add key `child_small_parent_id_fkey` (`parent_id`),
  add constraint `child_small_parent_id_fkey` foreign key (`parent_id`) references `parent_small` (`id`) on delete cascade;

-- step 63: add primary key to parent_flag
alter table `parent_flag` add constraint `parent_flag_pkey` primary key (`id`);

-- step 64: add foreign key child_flag_parent_id_fkey on child_flag
alter table `child_flag` add key `child_flag_parent_id_fkey` (`parent_id`),
  add constraint `child_flag_parent_id_fkey` foreign key (`parent_id`) references `parent_flag` (`id`) on delete cascade;

-- step 65: drop foreign key child_own_parent_id_fkey on child_own
alter table `child_own` drop foreign key `child_own_parent_id_fkey`,
  drop index `child_own_parent_id_fkey`;

-- step 66: drop primary key of parent_own
alter table `parent_own` drop primary key;

-- step 67: drop table child_own
drop table `child_own`;

-- step 68: drop table parent_own
drop table `parent_own`;

-- step 69: drop foreign key child_mood_parent_id_fkey on child_mood
alter table `child_mood` drop foreign key `child_mood_parent_id_fkey`,
  drop index `child_mood_parent_id_fkey`;

-- step 70: drop primary key of parent_mood
alter table `parent_mood` drop primary key;

-- step 71: drop table child_mood
drop table `child_mood`;

-- step 72: drop table parent_mood
drop table `parent_mood`;

-- step 73: drop foreign key child_token_parent_id_fkey on child_token
alter table `child_token` drop foreign key `child_token_parent_id_fkey`,
  drop index `child_token_parent_id_fkey`;

-- step 74: drop primary key of parent_token
alter table `parent_token` drop primary key;

-- step 75: drop table child_token
drop table `child_token`;

-- step 76: drop table parent_token
drop table `parent_token`;

-- step 77: drop foreign key child_seen_parent_id_fkey on child_seen
alter table `child_seen` drop foreign key `child_seen_parent_id_fkey`,
  drop index `child_seen_parent_id_fkey`;

-- step 78: drop primary key of parent_seen
alter table `parent_seen` drop primary key;

-- step 79: drop table child_seen
drop table `child_seen`;

-- step 80: drop table parent_seen
drop table `parent_seen`;

-- step 81: drop foreign key child_at_parent_id_fkey on child_at
alter table `child_at` drop foreign key `child_at_parent_id_fkey`,
  drop index `child_at_parent_id_fkey`;

-- step 82: drop primary key of parent_at
alter table `parent_at` drop primary key;

-- step 83: drop table child_at
drop table `child_at`;

-- step 84: drop table parent_at
drop table `parent_at`;

-- step 85: drop foreign key child_hour_parent_id_fkey on child_hour
alter table `child_hour` drop foreign key `child_hour_parent_id_fkey`,
  drop index `child_hour_parent_id_fkey`;

-- step 86: drop primary key of parent_hour
alter table `parent_hour` drop primary key;

-- step 87: drop table child_hour
drop table `child_hour`;

-- step 88: drop table parent_hour
drop table `parent_hour`;

-- step 89: drop foreign key child_day_parent_id_fkey on child_day
alter table `child_day` drop foreign key `child_day_parent_id_fkey`,
  drop index `child_day_parent_id_fkey`;

-- step 90: drop primary key of parent_day
alter table `parent_day` drop primary key;

-- step 91: drop table child_day
drop table `child_day`;

-- step 92: drop table parent_day
drop table `parent_day`;

-- step 93: drop foreign key child_name_parent_id_fkey on child_name
alter table `child_name` drop foreign key `child_name_parent_id_fkey`,
  drop index `child_name_parent_id_fkey`;

-- step 94: drop primary key of parent_name
alter table `parent_name` drop primary key;

-- step 95: drop table child_name
drop table `child_name`;

-- step 96: drop table parent_name
drop table `parent_name`;

-- step 97: drop foreign key child_code_parent_id_fkey on child_code
alter table `child_code` drop foreign key `child_code_parent_id_fkey`,
  drop index `child_code_parent_id_fkey`;

-- step 98: drop primary key of parent_code
alter table `parent_code` drop primary key;

-- step 99: drop table child_code
drop table `child_code`;

-- step 100: drop table parent_code
drop table `parent_code`;

-- step 101: drop foreign key child_amount_parent_id_fkey on child_amount
alter table `child_amount` drop foreign key `child_amount_parent_id_fkey`,
  drop index `child_amount_parent_id_fkey`;

-- step 102: drop primary key of parent_amount
alter table `parent_amount` drop primary key;

-- step 103: drop table child_amount
drop table `child_amount`;

-- step 104: drop table parent_amount
drop table `parent_amount`;

-- step 105: drop foreign key child_float8_parent_id_fkey on child_float8
alter table `child_float8` drop foreign key `child_float8_parent_id_fkey`,
  drop index `child_float8_parent_id_fkey`;

-- step 106: drop primary key of parent_float8
alter table `parent_float8` drop primary key;

-- step 107: drop table child_float8
drop table `child_float8`;

-- step 108: drop table parent_float8
drop table `parent_float8`;

-- step 109: drop foreign key child_float4_parent_id_fkey on child_float4
alter table `child_float4` drop foreign key `child_float4_parent_id_fkey`,
  drop index `child_float4_parent_id_fkey`;

-- step 110: drop primary key of parent_float4
alter table `parent_float4` drop primary key;

-- step 111: drop table child_float4
drop table `child_float4`;

-- step 112: drop table parent_float4
drop table `parent_float4`;

-- step 113: drop foreign key child_big_parent_id_fkey on child_big
alter table `child_big` drop foreign key `child_big_parent_id_fkey`,
  drop index `child_big_parent_id_fkey`;

-- step 114: drop primary key of parent_big
alter table `parent_big` drop primary key;

-- step 115: drop table child_big
drop table `child_big`;

-- step 116: drop table parent_big
drop table `parent_big`;

-- step 117: drop foreign key child_whole_parent_id_fkey on child_whole
alter table `child_whole` drop foreign key `child_whole_parent_id_fkey`,
  drop index `child_whole_parent_id_fkey`;

-- step 118: drop primary key of parent_whole
alter table `parent_whole` drop primary key;

-- step 119: drop table child_whole
drop table `child_whole`;

-- step 120: drop table parent_whole
drop table `parent_whole`;

-- step 121: drop foreign key child_small_parent_id_fkey on child_small
alter table `child_small` drop foreign key `child_small_parent_id_fkey`,
  drop index `child_small_parent_id_fkey`;

-- step 122: drop primary key of parent_small
alter table `parent_small` drop primary key;

-- step 123: drop table child_small
drop table `child_small`;

-- step 124: drop table parent_small
drop table `parent_small`;

-- step 125: drop foreign key child_flag_parent_id_fkey on child_flag
alter table `child_flag` drop foreign key `child_flag_parent_id_fkey`,
  drop index `child_flag_parent_id_fkey`;

-- step 126: drop primary key of parent_flag
alter table `parent_flag` drop primary key;

-- step 127: drop table child_flag
drop table `child_flag`;

-- step 128: drop table parent_flag
drop table `parent_flag`;
