-- 0002_plans, phase expand: forward, for MySQL 8.0 or later
-- runs while the old code still runs, before the new code is deployed
-- Plans in a table of their own, in the place of the tier
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: create table plan
create table `plan` (
  `id` bigint not null,
  `name` varchar(50) not null,
  constraint `plan_pkey` primary key (`id`),
  unique key `plan_name_key` (`name`)
);

-- step 2: insert 2 rows into plan
insert into `plan` (`id`, `name`) values
  (1, 'free'),
  (2, 'paid');

-- step 3: add column plan_id to tenant
alter table `tenant` add column `plan_id` bigint null,
  add key `tenant_plan_id_fkey` (`plan_id`),
  add constraint `tenant_plan_id_fkey` foreign key (`plan_id`) references `plan` (`id`) on delete restrict;

-- step 4: add column display_name to tenant
alter table `tenant` add column `display_name` varchar(80) null;

-- step 5: add 'trial' to enum tier
alter table `tenant` modify column `tier` enum('free', 'trial', 'paid') not null default 'free';
