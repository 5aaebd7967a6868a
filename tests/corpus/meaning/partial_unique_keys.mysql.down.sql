-- partial_unique_keys: reverse, for MySQL 8.0 or later
-- Unique keys over some rows
-- reversal: exact
-- this destroys what was written since:
--   the table seat with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add unique seat_first on seat
alter table `seat` add unique key `seat_first` ((case when `number` = 0 then `row` end));

-- step 2: rename unique constraint seat_first on seat to seat_row
alter table `seat` rename index `seat_first` to `seat_row`;

-- step 3: drop unique seat_row on seat
alter table `seat` drop index `seat_row`;

-- step 4: delete 2 rows from seat
delete from `seat` where `id` in (1, 2);

-- step 5: drop table seat
drop table `seat`;
