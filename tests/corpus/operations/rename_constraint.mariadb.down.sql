-- rename_constraint: reverse, for MariaDB 10.6 or later
-- Constraints and indexes under other names
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table mentor with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: rename index booking_note on booking to booking_note_idx
alter table `booking` rename index `booking_note` to `booking_note_idx`;

-- step 2: rename check booking_code_ok on booking to booking_code_check
alter table `booking` drop constraint `booking_code_ok`,
  add constraint `booking_code_check` check (`code` <> '');

-- step 3: rename unique constraint booking_code on booking to booking_code_key
alter table `booking` rename index `booking_code` to `booking_code_key`;

-- step 4: rename foreign key booking_mentor on booking to booking_mentor_id_fkey
alter table `booking` drop foreign key `booking_mentor`;
alter table `booking` rename index `booking_mentor` to `booking_mentor_id_fkey`;
alter table `booking` add constraint `booking_mentor_id_fkey` foreign key (`mentor_id`) references `mentor` (`id`);

-- step 5: drop table booking
drop table `booking`;

-- step 6: drop table mentor
drop table `mentor`;
