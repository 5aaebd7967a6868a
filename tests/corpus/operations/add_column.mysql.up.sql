-- add_column: forward, for MySQL 8.0 or later
-- Columns, in all the ways in which they can come
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tier
create table `tier` (
  `id` bigint not null auto_increment,
  constraint `tier_pkey` primary key (`id`)
);

-- step 2: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  constraint `tenant_pkey` primary key (`id`)
);

-- step 3: add column phone to tenant
alter table `tenant` add column `phone` varchar(20) null;

-- step 4: add column plan to tenant
alter table `tenant` add column `plan` varchar(10) not null default 'free';

-- step 5: add column active to tenant
alter table `tenant` add column `active` boolean not null default true;

-- step 6: add column current to tenant
alter table `tenant` add column `current` enum('new', 'old') not null default 'new';

-- step 7: add column settings to tenant
alter table `tenant` add column `settings` json not null default ('{}');

-- step 8: add column tier_id to tenant
alter table `tenant` add column `tier_id` bigint null,
  add key `tenant_tier_id_fkey` (`tier_id`),
  add constraint `tenant_tier_id_fkey` foreign key (`tier_id`) references `tier` (`id`) on delete set null;

-- step 9: add column code to tenant
alter table `tenant` add column `code` varchar(10) null,
  add unique key `tenant_code_key` (`code`);

-- step 10: add column score to tenant
alter table `tenant` add column `score` int null,
  add constraint `tenant_score_check` check (`score` >= 0);

-- step 11: add column place to tenant
alter table `tenant` add column `place` int null comment 'its place',
  add constraint `tenant_place` check (`place` > 0);

-- step 12: add column born to tenant
alter table `tenant` add column `born` date null;
