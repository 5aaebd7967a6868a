-- insert_select: forward, for MariaDB 10.6 or later
-- Rows made of rows
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table account
create table `account` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `password` varchar(100) null,
  `admin` boolean not null default false,
  constraint `account_pkey` primary key (`id`),
  unique key `account_name_key` (`name`)
);

-- step 2: create table credential
create table `credential` (
  `id` bigint not null auto_increment,
  `account_id` bigint not null,
  `kind` enum('user', 'admin') not null,
  `secret` varchar(100) not null,
  `since` date not null default '2024-01-01',
  `facts` json not null default ('{}'),
  constraint `credential_pkey` primary key (`id`),
  unique key `credential_account_id_key` (`account_id`),
  constraint `credential_account_id_fkey` foreign key (`account_id`) references `account` (`id`) on delete cascade
);

-- step 3: create table name_count
create table `name_count` (
  `name` varchar(50) not null,
  `count` int not null,
  constraint `name_count_pkey` primary key (`name`)
);

-- step 4: insert 3 rows into account
insert into `account` (`id`, `name`, `password`, `admin`) values
  (1001, 'ann', 'a', true),
  (1002, 'bob', 'b', false),
  (1003, 'cid', null, false);

-- step 5: make a table for the keys that come into credential
create table `mig_inserted__credential__1` (
  `account_id` bigint not null,
  constraint `mig_inserted__credential__1_pkey` primary key (`account_id`)
);

-- step 6: insert rows of a query into credential
start transaction;
insert into `mig_inserted__credential__1` (`account_id`)
select `mig_rows`.`account_id`
from (
select `a`.`id` as `account_id`, cast(case when `a`.`admin` then 'admin' else 'user' end as char) as `kind`, `a`.`password` as `secret`, '2024-02-01' as `since`, json_object('of', `a`.`name`) as `facts`
from `account` as `a`
where `a`.`password` is not null
) as `mig_rows`;
insert into `credential` (`account_id`, `kind`, `secret`, `since`, `facts`)
select `mig_rows`.`account_id`, `mig_rows`.`kind`, `mig_rows`.`secret`, `mig_rows`.`since`, `mig_rows`.`facts`
from (
select `a`.`id` as `account_id`, cast(case when `a`.`admin` then 'admin' else 'user' end as char) as `kind`, `a`.`password` as `secret`, '2024-02-01' as `since`, json_object('of', `a`.`name`) as `facts`
from `account` as `a`
where `a`.`password` is not null
) as `mig_rows` where exists (select 1 from `mig_inserted__credential__1` where `mig_inserted__credential__1`.`account_id` = `mig_rows`.`account_id`);
commit;

-- step 7: make a table for the keys that come into credential
create table `mig_inserted__credential__2` (
  `account_id` bigint not null,
  constraint `mig_inserted__credential__2_pkey` primary key (`account_id`)
);

-- step 8: insert missing rows of a query into credential
start transaction;
insert into `mig_inserted__credential__2` (`account_id`)
select `mig_rows`.`account_id`
from (
select `a`.`id` as `account_id`, 'user' as `kind`, coalesce(`a`.`password`, 'none') as `secret`
from `account` as `a`
) as `mig_rows` where not exists (select 1 from `credential` where `credential`.`account_id` = `mig_rows`.`account_id`);
insert into `credential` (`account_id`, `kind`, `secret`)
select `mig_rows`.`account_id`, `mig_rows`.`kind`, `mig_rows`.`secret`
from (
select `a`.`id` as `account_id`, 'user' as `kind`, coalesce(`a`.`password`, 'none') as `secret`
from `account` as `a`
) as `mig_rows` where exists (select 1 from `mig_inserted__credential__2` where `mig_inserted__credential__2`.`account_id` = `mig_rows`.`account_id`);
commit;

-- step 9: make a table for the keys that come into name_count
create table `mig_inserted__name_count__1` (
  `name` varchar(50) not null,
  constraint `mig_inserted__name_count__1_pkey` primary key (`name`)
);

-- step 10: insert rows of a query into name_count
start transaction;
insert into `mig_inserted__name_count__1` (`name`)
select `mig_rows`.`name`
from (
select `a`.`name` as `name`, count(*) as `count`
from `account` as `a`
group by `a`.`name`
) as `mig_rows`;
insert into `name_count` (`name`, `count`)
select `mig_rows`.`name`, `mig_rows`.`count`
from (
select `a`.`name` as `name`, count(*) as `count`
from `account` as `a`
group by `a`.`name`
) as `mig_rows` where exists (select 1 from `mig_inserted__name_count__1` where `mig_inserted__name_count__1`.`name` = `mig_rows`.`name`);
commit;

-- step 11: make a table for the keys that come into account
create table `mig_inserted__account__1` (
  `name` varchar(50) not null,
  constraint `mig_inserted__account__1_pkey` primary key (`name`)
);

-- step 12: insert missing rows of a query into account
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `account` order by `id` limit 1);
  set mig_last = (select `id` from `account` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `account` where `id` >= mig_low and `id` <= mig_last order by `id` limit 2) as mig_range order by `id` desc limit 1);
    start transaction;
    insert into `mig_inserted__account__1` (`name`)
select `mig_rows`.`name`
from (
select concat(`a`.`name`, '-2') as `name`, `a`.`password` as `password`
from `account` as `a`
where `a`.`id` >= mig_low and `a`.`id` <= mig_high
) as `mig_rows` where not exists (select 1 from `mig_inserted__account__1` where `mig_inserted__account__1`.`name` = `mig_rows`.`name`) and not exists (select 1 from `account` where `account`.`name` = `mig_rows`.`name`);
    insert into `account` (`name`, `password`)
select `mig_rows`.`name`, `mig_rows`.`password`
from (
select concat(`a`.`name`, '-2') as `name`, `a`.`password` as `password`
from `account` as `a`
where `a`.`id` >= mig_low and `a`.`id` <= mig_high
) as `mig_rows` where exists (select 1 from `mig_inserted__account__1` where `mig_inserted__account__1`.`name` = `mig_rows`.`name`) and not exists (select 1 from `account` where `account`.`name` = `mig_rows`.`name`);
    commit;
    set mig_low = (select `id` from `account` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 13: make a table for the keys that come into credential
create table `mig_inserted__credential__3` (
  `account_id` bigint not null,
  constraint `mig_inserted__credential__3_pkey` primary key (`account_id`)
);

-- step 14: insert rows of a query into credential
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `account` order by `id` limit 1);
  set mig_last = (select `id` from `account` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `account` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1) as mig_range order by `id` desc limit 1);
    if exists (select 1 from (
select `a`.`id` as `account_id`, 'user' as `kind`, `a`.`name` as `secret`
from `account` as `a`
left join `credential` as `c` on `c`.`account_id` = `a`.`id`
where (`a`.`id` >= mig_low and `a`.`id` <= mig_high) and (`c`.`id` is null)
) as `mig_rows` where exists (select 1 from `credential` where `credential`.`account_id` = `mig_rows`.`account_id`) and not exists (select 1 from `mig_inserted__credential__3` where `mig_inserted__credential__3`.`account_id` = `mig_rows`.`account_id`)) then signal sqlstate '45000' set message_text = 'credential has rows with the keys of those that are put in'; end if;
    start transaction;
    insert into `mig_inserted__credential__3` (`account_id`)
select `mig_rows`.`account_id`
from (
select `a`.`id` as `account_id`, 'user' as `kind`, `a`.`name` as `secret`
from `account` as `a`
left join `credential` as `c` on `c`.`account_id` = `a`.`id`
where (`a`.`id` >= mig_low and `a`.`id` <= mig_high) and (`c`.`id` is null)
) as `mig_rows` where not exists (select 1 from `mig_inserted__credential__3` where `mig_inserted__credential__3`.`account_id` = `mig_rows`.`account_id`);
    insert into `credential` (`account_id`, `kind`, `secret`)
select `mig_rows`.`account_id`, `mig_rows`.`kind`, `mig_rows`.`secret`
from (
select `a`.`id` as `account_id`, 'user' as `kind`, `a`.`name` as `secret`
from `account` as `a`
left join `credential` as `c` on `c`.`account_id` = `a`.`id`
where (`a`.`id` >= mig_low and `a`.`id` <= mig_high) and (`c`.`id` is null)
) as `mig_rows` where exists (select 1 from `mig_inserted__credential__3` where `mig_inserted__credential__3`.`account_id` = `mig_rows`.`account_id`) and not exists (select 1 from `credential` where `credential`.`account_id` = `mig_rows`.`account_id`);
    commit;
    do sleep(0.001);
    set mig_low = (select `id` from `account` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;
