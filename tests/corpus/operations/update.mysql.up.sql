-- update: forward, for MySQL 8.0 or later
-- Values that follow from others
-- reversal: lossy, it does not bring back
--   how it was before: update price of plan
--   how it was before: update best of member
--   how it was before: update tier, label, token, seen, facts of member
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table plan
create table `plan` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `price` decimal(8,2) not null default 0,
  constraint `plan_pkey` primary key (`id`),
  unique key `plan_name_key` (`name`)
);

-- step 2: create table member
create table `member` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `email` varchar(80) null,
  `plan_id` bigint null,
  `visits` int not null default 0,
  `since` datetime(6) not null default '2024-01-01 00:00:00',
  constraint `member_pkey` primary key (`id`),
  key `member_plan_id_fkey` (`plan_id`),
  constraint `member_plan_id_fkey` foreign key (`plan_id`) references `plan` (`id`) on delete set null
);

-- step 3: add column tier to member
alter table `member` add column `tier` enum('free', 'paid') null;

-- step 4: add column label to member
alter table `member` add column `label` varchar(200) null;

-- step 5: add column token to member
alter table `member` add column `token` char(36) null;

-- step 6: add column seen to member
alter table `member` add column `seen` datetime(6) null;

-- step 7: add column best to member
alter table `member` add column `best` int null;

-- step 8: add column facts to member
alter table `member` add column `facts` json null;

-- step 9: update tier, label, token, seen, facts of member
update `member` set `tier` = cast(case when `member`.`plan_id` is null then 'free' else 'paid' end as char), `label` = concat(concat(concat(`member`.`name`, ' ('), coalesce(`member`.`email`, 'no mail')), ')'), `token` = uuid(), `seen` = `member`.`since`, `facts` = json_object('visits', `member`.`visits`, 'name', `member`.`name`);

-- step 10: update best of member
update `member` set `best` = (select max(`other`.`visits`) from (select * from `member` limit 18446744073709551615) as `other` where `other`.`tier` = `member`.`tier`) where exists (select `p`.`id` from `plan` as `p` where `p`.`id` = `member`.`plan_id`) or (`member`.`plan_id` is null);

-- step 11: update visits, email of member
update `member` set `visits` = `member`.`visits` + 1, `email` = concat(`member`.`name`, '@example.org') where (`member`.`email` is null) and (`member`.`visits` >= 0);

-- step 12: update price of plan
update `plan` set `price` = `plan`.`price` * 2 where `plan`.`name` <> 'free';
