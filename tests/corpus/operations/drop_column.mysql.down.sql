-- drop_column: reverse, for MySQL 8.0 or later
-- Columns go, with what rests on them
-- reversal: lossy, it does not bring back
--   the values of last in tenant
--   the values of filled in tenant
--   the values of needed in tenant
--   that needed of tenant is `not null`: nothing says what its rows would have
--   the values of checked in tenant
--   the values of email in tenant
--   the values of owner_id in tenant
--   the values of indexed in tenant
--   the values of plain in tenant
-- this destroys what was written since:
--   the table tenant with all its rows
--   the table owner with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add column last to tenant
alter table `tenant` add column `last` int null;

-- step 2: add column filled to tenant
alter table `tenant` add column `filled` varchar(10) not null default 'none' after `b`;
alter table `tenant` modify column `filled` varchar(10) not null;

-- step 3: add column needed to tenant
alter table `tenant` add column `needed` varchar(10) null after `b`;

-- step 4: add column checked to tenant
alter table `tenant` add column `checked` int not null default 3 after `b`,
  add constraint `tenant_checked_check` check (`checked` > 0);

-- step 5: add column email to tenant
alter table `tenant` add column `email` varchar(99) null after `b`,
  add key `tenant_email_fkey` (`email`),
  add constraint `tenant_email_fkey` foreign key (`email`) references `owner` (`email`);

-- step 6: add column owner_id to tenant
alter table `tenant` add column `owner_id` bigint null after `b`,
  add key `tenant_owner_id_fkey` (`owner_id`),
  add constraint `tenant_owner_id_fkey` foreign key (`owner_id`) references `owner` (`id`) on delete cascade;

-- step 7: add column indexed to tenant
alter table `tenant` add column `indexed` varchar(50) not null default 'x' after `id`,
  add unique key `tenant_pair_key` (`b`, `indexed`),
  add key `tenant_indexed_idx` (`indexed`);

-- step 8: add column plain to tenant
alter table `tenant` add column `plain` varchar(50) null after `id`;

-- step 9: drop table tenant
drop table `tenant`;

-- step 10: drop table owner
drop table `owner`;
