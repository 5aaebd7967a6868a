-- require: forward, for MariaDB 10.6 or later
-- What has to hold before the next step
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table kind
create table `kind` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `weight` int null,
  `feels` enum('sad', 'ok') not null default 'ok',
  `made` datetime(6) not null default (utc_timestamp(6)),
  constraint `kind_pkey` primary key (`id`),
  unique key `kind_name_key` (`name`)
);

-- step 2: create table essay
create table `essay` (
  `id` bigint not null auto_increment,
  `kind_id` bigint null,
  `other_id` bigint null,
  `country` char(2) null,
  `number` int null,
  `title` varchar(80) not null,
  constraint `essay_pkey` primary key (`id`),
  key `essay_kind_id_fkey` (`kind_id`),
  constraint `essay_kind_id_fkey` foreign key (`kind_id`) references `kind` (`id`)
);

-- step 3: create table place
create table `place` (
  `country` char(2) not null,
  `number` int not null,
  constraint `place_pkey` primary key (`country`, `number`)
);

-- step 4: insert 2 rows into kind
insert into `kind` (`id`, `name`, `weight`) values
  (1, 'grammar', 3),
  (2, 'style', null);

-- step 5: create view light
create view `light` as
select `kind`.`id` as `light_id`, `kind`.`name` as `name`, `kind`.`weight` as `weight`
from `kind`
where `kind`.`weight` < 1000000;

-- step 6: require, else 'weights are not minus seven'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `weights are not minus seven` check (ok = 1));
select case when not exists (select 1 from `kind` where (`kind`.`weight` = (-7)) or (`kind`.`name` = 'no such name')) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: require, else 'essay has rows where (not exists (select 1 from kind where kind.id = essay.kind_id)) and (kind_id is not null)'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `essay has rows where (not exists (select 1 from kind where kind…` check (ok = 1));
select case when not exists (select 1 from `essay` where (not exists (select 1 from `kind` where `kind`.`id` = `essay`.`kind_id`)) and (`essay`.`kind_id` is not null)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 8: require, else 'kind has rows where ((feels = ''sad'') and (made > cast(now() as timestamptz))) and (name = ''from the future'')'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `kind has rows where ((feels = 'sad') and (made > cast(now() as …` check (ok = 1));
select case when not exists (select 1 from `kind` where ((`kind`.`feels` = 'sad') and (`kind`.`made` > utc_timestamp(6))) and (`kind`.`name` = 'from the future')) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: require, else 'light has rows where light_id = (-1)'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `light has rows where light_id = (-1)` check (ok = 1));
select case when not exists (select 1 from `light` where `light`.`light_id` = (-1)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: require, else 'it''s 100 % a \ "quote", a `tick\`, $mig$, ; and é 🙂 in a message that goes on for more than 64 characters'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `it's 100 % a / "quote", a ``tick/``, $mig$, ; and é � in a messag…` check (ok = 1));
select case when not exists (select 1 from `essay` where `essay`.`title` = 'it''s a \\ % "quote" `tick` $mig$ ; -- é 🙂') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 11: require, else 'kind has nulls in name, made'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `kind has nulls in name, made` check (ok = 1));
select case when not exists (select 1 from `kind` where (`kind`.`name` is null) or (`kind`.`made` is null)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 12: require, else 'kind has duplicates in name where weight > 0'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `kind has duplicates in name where weight > 0` check (ok = 1));
select case when not exists (select 1 from `kind` where (`kind`.`name` is not null) and (`kind`.`weight` > 0) group by `kind`.`name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 13: require, else 'essays are there twice'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `essays are there twice` check (ok = 1));
select case when not exists (select 1 from `essay` where (`essay`.`id` is not null) and (`essay`.`kind_id` is not null) group by `essay`.`id`, `essay`.`kind_id` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 14: require, else 'essay has rows whose kind_id is not in kind'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `essay has rows whose kind_id is not in kind` check (ok = 1));
select case when not exists (select 1 from `essay` as `child` where (`child`.`kind_id` is not null) and (not exists (select 1 from `kind` as `parent` where `parent`.`id` = `child`.`kind_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 15: require, else 'essay has rows whose other_id is not in essay'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `essay has rows whose other_id is not in essay` check (ok = 1));
select case when not exists (select 1 from `essay` as `child` where (`child`.`other_id` is not null) and (not exists (select 1 from `essay` as `parent` where `parent`.`id` = `child`.`other_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 16: require, else 'essay has rows whose country, number is not in place'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `essay has rows whose country, number is not in place` check (ok = 1));
select case when not exists (select 1 from `essay` as `child` where ((`child`.`country` is not null) and (`child`.`number` is not null)) and (not exists (select 1 from `place` as `parent` where (`parent`.`country` = `child`.`country`) and (`parent`.`number` = `child`.`number`)))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 17: require, else 'kind has fewer than 1 row where name = ''grammar'''
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `kind has fewer than 1 row where name = 'grammar'` check (ok = 1));
select case when exists (select 1 from `kind` where `kind`.`name` = 'grammar') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 18: require, else 'kind has fewer than 2 rows'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `kind has fewer than 2 rows` check (ok = 1));
select case when (select count(*) from `kind`) >= 2 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 19: require, else 'light has more than 100000 rows'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `light has more than 100000 rows` check (ok = 1));
select case when (select count(*) from `light`) <= 100000 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 20: require, else 'kind has more than 0 rows where id = (-1)'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `kind has more than 0 rows where id = (-1)` check (ok = 1));
select case when not exists (select 1 from `kind` where `kind`.`id` = (-1)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 21: require, else 'it does not hold that 2 > 1'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `it does not hold that 2 > 1` check (ok = 1));
select case when 2 > 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 22: require, else 'style is gone'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `style is gone` check (ok = 1));
select case when ((select count(*) from `kind` where `kind`.`name` = 'style') = 1) and exists (select 1 from `kind`) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 23: require, else 'no server'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `no server` check (ok = 1));
select case when @@max_connections > 0 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 24: add column done to essay
alter table `essay` add column `done` boolean not null default false;

-- step 25: require, else 'done too early'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `done too early` check (ok = 1));
select case when not exists (select 1 from `essay` where `essay`.`done` and (`essay`.`title` = 'nobody has done this')) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;
