-- add_foreign_key: forward, for MySQL 8.0 or later
-- Foreign keys come and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table mentor
create table `mentor` (
  `id` bigint not null auto_increment,
  `code` varchar(10) not null,
  constraint `mentor_pkey` primary key (`id`),
  unique key `mentor_code_key` (`code`)
);

-- step 2: create table booking
create table `booking` (
  `id` bigint not null auto_increment,
  `mentor_id` bigint null,
  `second_id` bigint null,
  `code` varchar(10) null,
  `up` bigint null,
  constraint `booking_pkey` primary key (`id`),
  key `booking_code_idx` (`code`),
  key `booking_second_id_fkey` (`second_id`),
  constraint `booking_second_id_fkey` foreign key (`second_id`) references `mentor` (`id`)
);

-- step 3: add foreign key booking_mentor on booking
alter table `booking` add key `booking_mentor` (`mentor_id`),
  add constraint `booking_mentor` foreign key (`mentor_id`) references `mentor` (`id`) on delete cascade;

-- step 4: add foreign key booking_code_fkey on booking
alter table `booking` add constraint `booking_code_fkey` foreign key (`code`) references `mentor` (`code`) on delete set null on update cascade;

-- step 5: add foreign key booking_up_fkey on booking
alter table `booking` add key `booking_up_fkey` (`up`),
  add constraint `booking_up_fkey` foreign key (`up`) references `booking` (`id`) on delete restrict;

-- step 6: drop foreign key booking_second_id_fkey on booking
alter table `booking` drop foreign key `booking_second_id_fkey`,
  drop index `booking_second_id_fkey`;

-- step 7: drop index booking_code_idx on booking
alter table `booking` drop index `booking_code_idx`,
  add key `booking_code_fkey` (`code`);
