-- delete_where: forward, for MySQL 8.0 or later
-- Rows that go, and what hangs on them
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table owner
create table `owner` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  constraint `owner_pkey` primary key (`id`)
);

-- step 2: create table pet
create table `pet` (
  `id` bigint not null auto_increment,
  `owner_id` bigint not null,
  `name` varchar(50) not null,
  constraint `pet_pkey` primary key (`id`),
  key `pet_owner_id_fkey` (`owner_id`),
  constraint `pet_owner_id_fkey` foreign key (`owner_id`) references `owner` (`id`) on delete cascade
);

-- step 3: create table visit
create table `visit` (
  `id` bigint not null auto_increment,
  `pet_id` bigint null,
  `note` longtext null,
  constraint `visit_pkey` primary key (`id`),
  key `visit_pet_id_fkey` (`pet_id`),
  constraint `visit_pet_id_fkey` foreign key (`pet_id`) references `pet` (`id`) on delete set null
);

-- step 4: insert 2 rows into owner
insert into `owner` (`id`, `name`) values
  (1001, 'Ann'),
  (1002, 'Bob');

-- step 5: insert 2 rows into pet
insert into `pet` (`id`, `owner_id`, `name`) values
  (1001, 1001, 'Rex'),
  (1002, 1002, 'Tom');

-- step 6: insert 2 rows into visit
insert into `visit` (`id`, `pet_id`) values
  (1001, 1001),
  (1002, 1002);

-- step 7: delete rows of visit
delete from `visit` where (`visit`.`note` = 'wrong') and (`visit`.`pet_id` in (select `p`.`id` from `pet` as `p` where `p`.`name` = 'nobody'));

-- step 8: delete rows of owner
delete from `owner` where `owner`.`name` = 'Ann';

-- step 9: add check pet_named on pet
alter table `pet` add constraint `pet_named` check (`name` <> '');

-- step 10: delete rows of pet
delete from `pet` where (`pet`.`name` = 'Tom') and exists (select `other`.`id` from (select * from `pet` limit 18446744073709551615) as `other` where `other`.`id` = `pet`.`id`);
