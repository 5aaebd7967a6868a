-- types_add_column: reverse, for MariaDB 10.6 or later
-- Columns of every type come and go
-- reversal: lossy, it does not bring back
--   the values of list in sample
--   the values of own in sample
--   the values of mood_given in sample
--   the values of mood in sample
--   the values of doc_given in sample
--   the values of doc in sample
--   the values of token_given in sample
--   the values of token in sample
--   the values of seen_given in sample
--   the values of seen in sample
--   the values of at_given in sample
--   the values of at in sample
--   the values of hour_given in sample
--   the values of hour in sample
--   the values of day_given in sample
--   the values of day in sample
--   the values of raw_given in sample
--   the values of raw in sample
--   the values of body_given in sample
--   the values of body in sample
--   the values of name_given in sample
--   the values of name in sample
--   the values of code_given in sample
--   the values of code in sample
--   the values of amount_given in sample
--   the values of amount in sample
--   the values of float8_given in sample
--   the values of float8 in sample
--   the values of float4_given in sample
--   the values of float4 in sample
--   the values of big_given in sample
--   the values of big in sample
--   the values of whole_given in sample
--   the values of whole in sample
--   the values of small_given in sample
--   the values of small in sample
--   the values of flag_given in sample
--   the values of flag in sample
-- this destroys what was written since:
--   the column list of sample with its values
--   the column own of sample with its values
--   the column mood_filled of sample with its values
--   the column mood_given of sample with its values
--   the column mood of sample with its values
--   the column doc_filled of sample with its values
--   the column doc_given of sample with its values
--   the column doc of sample with its values
--   the column token_filled of sample with its values
--   the column token_given of sample with its values
--   the column token of sample with its values
--   the column seen_filled of sample with its values
--   the column seen_given of sample with its values
--   the column seen of sample with its values
--   the column at_filled of sample with its values
--   the column at_given of sample with its values
--   the column at of sample with its values
--   the column hour_filled of sample with its values
--   the column hour_given of sample with its values
--   the column hour of sample with its values
--   the column day_filled of sample with its values
--   the column day_given of sample with its values
--   the column day of sample with its values
--   the column raw_given of sample with its values
--   the column raw of sample with its values
--   the column body_filled of sample with its values
--   the column body_given of sample with its values
--   the column body of sample with its values
--   the column name_filled of sample with its values
--   the column name_given of sample with its values
--   the column name of sample with its values
--   the column code_filled of sample with its values
--   the column code_given of sample with its values
--   the column code of sample with its values
--   the column amount_filled of sample with its values
--   the column amount_given of sample with its values
--   the column amount of sample with its values
--   the column float8_filled of sample with its values
--   the column float8_given of sample with its values
--   the column float8 of sample with its values
--   the column float4_filled of sample with its values
--   the column float4_given of sample with its values
--   the column float4 of sample with its values
--   the column big_filled of sample with its values
--   the column big_given of sample with its values
--   the column big of sample with its values
--   the column whole_filled of sample with its values
--   the column whole_given of sample with its values
--   the column whole of sample with its values
--   the column small_filled of sample with its values
--   the column small_given of sample with its values
--   the column small of sample with its values
--   the column flag_filled of sample with its values
--   the column flag_given of sample with its values
--   the column flag of sample with its values
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: add column own to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `own` varchar(40) null,
  algorithm = instant, lock = none;

-- step 2: add column mood_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mood_given` enum('sad', 'ok', 'happy') not null default 'ok' after `doc_filled`,
  algorithm = instant, lock = none;

-- step 3: add column mood to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mood` enum('sad', 'ok', 'happy') null after `doc_filled`,
  algorithm = instant, lock = none;

-- step 4: add column doc_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `doc_given` json not null default ('{}') after `token_filled`,
  algorithm = instant, lock = none;

-- step 5: add column doc to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `doc` json null after `token_filled`,
  algorithm = instant, lock = none;

-- step 6: add column token_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `token_given` char(36) not null default '01234567-89ab-cdef-0123-456789abcdef' after `seen_filled`,
  algorithm = instant, lock = none;

-- step 7: add column token to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `token` char(36) null after `seen_filled`,
  algorithm = instant, lock = none;

-- step 8: add column seen_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `seen_given` datetime(6) not null default '2024-01-31 13:05:00' after `at_filled`,
  algorithm = instant, lock = none;

-- step 9: add column seen to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `seen` datetime(6) null after `at_filled`,
  algorithm = instant, lock = none;

-- step 10: add column at_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `at_given` datetime(6) not null default '2024-01-31 13:05:00' after `hour_filled`,
  algorithm = instant, lock = none;

-- step 11: add column at to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `at` datetime(6) null after `hour_filled`,
  algorithm = instant, lock = none;

-- step 12: add column hour_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `hour_given` time(6) not null default '13:05:00' after `day_filled`,
  algorithm = instant, lock = none;

-- step 13: add column hour to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `hour` time(6) null after `day_filled`,
  algorithm = instant, lock = none;

-- step 14: add column day_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `day_given` date not null default '2024-01-31' after `body_filled`,
  algorithm = instant, lock = none;

-- step 15: add column day to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `day` date null after `body_filled`,
  algorithm = instant, lock = none;

-- step 16: add column raw_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `sample` add column `raw_given` longblob null after `body_filled`,
  algorithm = instant, lock = none;
drop trigger if exists `mig_sample_raw_given_insert`;
create trigger `mig_sample_raw_given_insert` before insert on `sample` for each row set new.`raw_given` = coalesce(new.`raw_given`, x'00');

-- step 17: fill raw_given of sample
-- lock: sample: rows, blocks who writes the same rows while its rows are written
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `sample` order by `id` limit 1);
  set mig_last = (select `id` from `sample` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `sample` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1000) as mig_range order by `id` desc limit 1);
    update `sample` set `raw_given` = x'00' where `id` >= mig_low and `id` <= mig_high and `raw_given` is null;
    set mig_low = (select `id` from `sample` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 18: set not null on raw_given of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `sample` modify column `raw_given` longblob not null default (x'00'),
  algorithm = inplace, lock = none;
drop trigger if exists `mig_sample_raw_given_insert`;

-- step 19: add column raw to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `raw` longblob null after `body_filled`,
  algorithm = instant, lock = none;

-- step 20: add column body_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `body_given` longtext not null default ('one') after `name_filled`,
  algorithm = instant, lock = none;

-- step 21: add column body to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `body` longtext null after `name_filled`,
  algorithm = instant, lock = none;

-- step 22: add column name_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `name_given` varchar(20) not null default 'one' after `code_filled`,
  algorithm = instant, lock = none;

-- step 23: add column name to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `name` varchar(20) null after `code_filled`,
  algorithm = instant, lock = none;

-- step 24: add column code_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `code_given` char(3) not null default 'abc' after `amount_filled`,
  algorithm = instant, lock = none;

-- step 25: add column code to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `code` char(3) null after `amount_filled`,
  algorithm = instant, lock = none;

-- step 26: add column amount_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `amount_given` decimal(10,2) not null default 1.25 after `float8_filled`,
  algorithm = instant, lock = none;

-- step 27: add column amount to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `amount` decimal(10,2) null after `float8_filled`,
  algorithm = instant, lock = none;

-- step 28: add column float8_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `float8_given` double not null default 1.5 after `float4_filled`,
  algorithm = instant, lock = none;

-- step 29: add column float8 to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `float8` double null after `float4_filled`,
  algorithm = instant, lock = none;

-- step 30: add column float4_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `float4_given` float not null default 1.5 after `big_filled`,
  algorithm = instant, lock = none;

-- step 31: add column float4 to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `float4` float null after `big_filled`,
  algorithm = instant, lock = none;

-- step 32: add column big_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `big_given` bigint not null default 100 after `whole_filled`,
  algorithm = instant, lock = none;

-- step 33: add column big to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `big` bigint null after `whole_filled`,
  algorithm = instant, lock = none;

-- step 34: add column whole_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `whole_given` int not null default 10 after `small_filled`,
  algorithm = instant, lock = none;

-- step 35: add column whole to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `whole` int null after `small_filled`,
  algorithm = instant, lock = none;

-- step 36: add column small_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `small_given` smallint not null default 1 after `flag_filled`,
  algorithm = instant, lock = none;

-- step 37: add column small to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `small` smallint null after `flag_filled`,
  algorithm = instant, lock = none;

-- step 38: add column flag_given to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `flag_given` boolean not null default true after `id`,
  algorithm = instant, lock = none;

-- step 39: add column flag to sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `flag` boolean null after `id`,
  algorithm = instant, lock = none;

-- step 40: drop column own of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `own`,
  algorithm = instant, lock = none;

-- step 41: drop column mood_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `mood_filled`,
  algorithm = instant, lock = none;

-- step 42: drop column mood_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `mood_given`,
  algorithm = instant, lock = none;

-- step 43: drop column mood of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `mood`,
  algorithm = instant, lock = none;

-- step 44: drop column doc_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `doc_filled`;

-- step 45: drop column doc_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `doc_given`,
  algorithm = instant, lock = none;

-- step 46: drop column doc of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `doc`,
  algorithm = instant, lock = none;

-- step 47: drop column token_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `token_filled`,
  algorithm = instant, lock = none;

-- step 48: drop column token_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `token_given`,
  algorithm = instant, lock = none;

-- step 49: drop column token of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `token`,
  algorithm = instant, lock = none;

-- step 50: drop column seen_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `seen_filled`,
  algorithm = instant, lock = none;

-- step 51: drop column seen_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `seen_given`,
  algorithm = instant, lock = none;

-- step 52: drop column seen of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `seen`,
  algorithm = instant, lock = none;

-- step 53: drop column at_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `at_filled`,
  algorithm = instant, lock = none;

-- step 54: drop column at_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `at_given`,
  algorithm = instant, lock = none;

-- step 55: drop column at of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `at`,
  algorithm = instant, lock = none;

-- step 56: drop column hour_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `hour_filled`,
  algorithm = instant, lock = none;

-- step 57: drop column hour_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `hour_given`,
  algorithm = instant, lock = none;

-- step 58: drop column hour of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `hour`,
  algorithm = instant, lock = none;

-- step 59: drop column day_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `day_filled`,
  algorithm = instant, lock = none;

-- step 60: drop column day_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `day_given`,
  algorithm = instant, lock = none;

-- step 61: drop column day of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `day`,
  algorithm = instant, lock = none;

-- step 62: drop column raw_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `raw_given`,
  algorithm = instant, lock = none;

-- step 63: drop column raw of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `raw`,
  algorithm = instant, lock = none;

-- step 64: drop column body_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `body_filled`;

-- step 65: drop column body_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `body_given`,
  algorithm = instant, lock = none;

-- step 66: drop column body of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `body`,
  algorithm = instant, lock = none;

-- step 67: drop column name_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `name_filled`,
  algorithm = instant, lock = none;

-- step 68: drop column name_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `name_given`,
  algorithm = instant, lock = none;

-- step 69: drop column name of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `name`,
  algorithm = instant, lock = none;

-- step 70: drop column code_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `code_filled`,
  algorithm = instant, lock = none;

-- step 71: drop column code_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `code_given`,
  algorithm = instant, lock = none;

-- step 72: drop column code of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `code`,
  algorithm = instant, lock = none;

-- step 73: drop column amount_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `amount_filled`,
  algorithm = instant, lock = none;

-- step 74: drop column amount_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `amount_given`,
  algorithm = instant, lock = none;

-- step 75: drop column amount of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `amount`,
  algorithm = instant, lock = none;

-- step 76: drop column float8_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `float8_filled`,
  algorithm = instant, lock = none;

-- step 77: drop column float8_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `float8_given`,
  algorithm = instant, lock = none;

-- step 78: drop column float8 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `float8`,
  algorithm = instant, lock = none;

-- step 79: drop column float4_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `float4_filled`,
  algorithm = instant, lock = none;

-- step 80: drop column float4_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `float4_given`,
  algorithm = instant, lock = none;

-- step 81: drop column float4 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `float4`,
  algorithm = instant, lock = none;

-- step 82: drop column big_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `big_filled`,
  algorithm = instant, lock = none;

-- step 83: drop column big_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `big_given`,
  algorithm = instant, lock = none;

-- step 84: drop column big of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `big`,
  algorithm = instant, lock = none;

-- step 85: drop column whole_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `whole_filled`,
  algorithm = instant, lock = none;

-- step 86: drop column whole_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `whole_given`,
  algorithm = instant, lock = none;

-- step 87: drop column whole of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `whole`,
  algorithm = instant, lock = none;

-- step 88: drop column small_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `small_filled`,
  algorithm = instant, lock = none;

-- step 89: drop column small_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `small_given`,
  algorithm = instant, lock = none;

-- step 90: drop column small of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `small`,
  algorithm = instant, lock = none;

-- step 91: drop column flag_filled of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `flag_filled`,
  algorithm = instant, lock = none;

-- step 92: drop column flag_given of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `flag_given`,
  algorithm = instant, lock = none;

-- step 93: drop column flag of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `flag`,
  algorithm = instant, lock = none;

-- step 94: drop table sample
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `sample`;
