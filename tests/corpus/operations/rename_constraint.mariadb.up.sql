-- rename_constraint: forward, for MariaDB 10.6 or later
-- Constraints and indexes under other names
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table mentor
create table `mentor` (
  `id` bigint not null auto_increment,
  constraint `mentor_pkey` primary key (`id`)
);

-- step 2: create table booking
create table `booking` (
  `id` bigint not null auto_increment,
  `mentor_id` bigint not null,
  `code` varchar(10) not null,
  `note` varchar(10) null,
  constraint `booking_pkey` primary key (`id`),
  unique key `booking_code_key` (`code`),
  key `booking_note_idx` (`note`),
  key `booking_mentor_id_fkey` (`mentor_id`),
  constraint `booking_code_check` check (`code` <> ''),
  constraint `booking_mentor_id_fkey` foreign key (`mentor_id`) references `mentor` (`id`)
);

-- step 3: rename foreign key booking_mentor_id_fkey on booking to booking_mentor, 1 of 3
alter table `booking` drop foreign key `booking_mentor_id_fkey`;

-- step 4: rename foreign key booking_mentor_id_fkey on booking to booking_mentor, 2 of 3
alter table `booking` rename index `booking_mentor_id_fkey` to `booking_mentor`;

-- step 5: rename foreign key booking_mentor_id_fkey on booking to booking_mentor, 3 of 3
alter table `booking` add constraint `booking_mentor` foreign key (`mentor_id`) references `mentor` (`id`);

-- step 6: rename unique constraint booking_code_key on booking to booking_code
alter table `booking` rename index `booking_code_key` to `booking_code`;

-- step 7: rename check booking_code_check on booking to booking_code_ok
alter table `booking` drop constraint `booking_code_check`,
  add constraint `booking_code_ok` check (`code` <> '');

-- step 8: rename index booking_note_idx on booking to booking_note
alter table `booking` rename index `booking_note_idx` to `booking_note`;
