-- partial_unique_keys: reverse, for MariaDB 10.6 or later
-- Unique keys over some rows
-- reversal: exact
-- this destroys what was written since:
--   the table seat with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add unique seat_first on seat
alter table `seat` add column `mig_seat_first_1` char(2) generated always as (case when `number` = 0 then rtrim(`row`) end) virtual invisible,
  add unique key `seat_first` (`mig_seat_first_1`);

-- step 2: rename unique constraint seat_first on seat to seat_row
alter table `seat` drop index `seat_first`,
  drop column `mig_seat_first_1`;
alter table `seat` add column `mig_seat_row_1` char(2) generated always as (case when `number` = 0 then rtrim(`row`) end) virtual invisible,
  add unique key `seat_row` (`mig_seat_row_1`);

-- step 3: drop unique seat_row on seat
alter table `seat` drop index `seat_row`,
  drop column `mig_seat_row_1`;

-- step 4: delete 2 rows from seat
delete from `seat` where `id` in (1, 2);

-- step 5: drop table seat
drop table `seat`;
