-- rename_constraint: reverse, for MariaDB 10.6 or later
-- Constraints and indexes under other names
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table mentor with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: rename index booking_note on booking to booking_note_idx
-- lock: booking: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `booking` rename index `booking_note` to `booking_note_idx`,
  algorithm = instant, lock = none;

-- step 2: rename check booking_code_ok on booking to booking_code_check
-- lock: booking: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: booking: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `booking` drop constraint `booking_code_ok`,
  add constraint `booking_code_check` check (`code` <> '');

-- step 3: rename unique constraint booking_code on booking to booking_code_key
-- lock: booking: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `booking` rename index `booking_code` to `booking_code_key`,
  algorithm = instant, lock = none;

-- step 4: rename foreign key booking_mentor on booking to booking_mentor_id_fkey, 1 of 3
-- lock: booking: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `booking` drop foreign key `booking_mentor`;

-- step 5: rename foreign key booking_mentor on booking to booking_mentor_id_fkey, 2 of 3
-- lock: booking: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `booking` rename index `booking_mentor` to `booking_mentor_id_fkey`;

-- step 6: rename foreign key booking_mentor on booking to booking_mentor_id_fkey, 3 of 3
-- lock: booking: COPY, LOCK=SHARED, blocks writes while the table is written anew
-- lock: mentor: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `booking` add constraint `booking_mentor_id_fkey` foreign key (`mentor_id`) references `mentor` (`id`);

-- step 7: drop table booking
-- lock: booking: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `booking`;

-- step 8: drop table mentor
-- lock: mentor: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `mentor`;
