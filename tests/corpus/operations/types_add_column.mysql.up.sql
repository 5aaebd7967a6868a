-- types_add_column: forward, for MySQL 8.0 or later
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
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table sample
create table `sample` (
  `id` bigint not null auto_increment,
  constraint `sample_pkey` primary key (`id`)
);

-- step 2: add column flag to sample
alter table `sample` add column `flag` boolean null;

-- step 3: add column flag_given to sample
alter table `sample` add column `flag_given` boolean not null default true;

-- step 4: add column flag_filled to sample, 1 of 2
alter table `sample` add column `flag_filled` boolean not null default false;

-- step 5: add column flag_filled to sample, 2 of 2
alter table `sample` modify column `flag_filled` boolean not null;

-- step 6: add column small to sample
alter table `sample` add column `small` smallint null;

-- step 7: add column small_given to sample
alter table `sample` add column `small_given` smallint not null default 1;

-- step 8: add column small_filled to sample, 1 of 2
alter table `sample` add column `small_filled` smallint not null default 2;

-- step 9: add column small_filled to sample, 2 of 2
alter table `sample` modify column `small_filled` smallint not null;

-- step 10: add column whole to sample
alter table `sample` add column `whole` int null;

-- step 11: add column whole_given to sample
alter table `sample` add column `whole_given` int not null default 10;

-- step 12: add column whole_filled to sample, 1 of 2
alter table `sample` add column `whole_filled` int not null default 20;

-- step 13: add column whole_filled to sample, 2 of 2
alter table `sample` modify column `whole_filled` int not null;

-- step 14: add column big to sample
alter table `sample` add column `big` bigint null;

-- step 15: add column big_given to sample
alter table `sample` add column `big_given` bigint not null default 100;

-- step 16: add column big_filled to sample, 1 of 2
alter table `sample` add column `big_filled` bigint not null default 200;

-- step 17: add column big_filled to sample, 2 of 2
alter table `sample` modify column `big_filled` bigint not null;

-- step 18: add column float4 to sample
alter table `sample` add column `float4` float null;

-- step 19: add column float4_given to sample
alter table `sample` add column `float4_given` float not null default 1.5;

-- step 20: add column float4_filled to sample, 1 of 2
alter table `sample` add column `float4_filled` float not null default 2.5;

-- step 21: add column float4_filled to sample, 2 of 2
alter table `sample` modify column `float4_filled` float not null;

-- step 22: add column float8 to sample
alter table `sample` add column `float8` double null;

-- step 23: add column float8_given to sample
alter table `sample` add column `float8_given` double not null default 1.5;

-- step 24: add column float8_filled to sample, 1 of 2
alter table `sample` add column `float8_filled` double not null default 2.5;

-- step 25: add column float8_filled to sample, 2 of 2
alter table `sample` modify column `float8_filled` double not null;

-- step 26: add column amount to sample
alter table `sample` add column `amount` decimal(10,2) null;

-- step 27: add column amount_given to sample
alter table `sample` add column `amount_given` decimal(10,2) not null default 1.25;

-- step 28: add column amount_filled to sample, 1 of 2
alter table `sample` add column `amount_filled` decimal(10,2) not null default 2.50;

-- step 29: add column amount_filled to sample, 2 of 2
alter table `sample` modify column `amount_filled` decimal(10,2) not null;

-- step 30: add column code to sample
alter table `sample` add column `code` char(3) null;

-- step 31: add column code_given to sample
alter table `sample` add column `code_given` char(3) not null default 'abc';

-- step 32: add column code_filled to sample, 1 of 2
alter table `sample` add column `code_filled` char(3) not null default 'def';

-- step 33: add column code_filled to sample, 2 of 2
alter table `sample` modify column `code_filled` char(3) not null;

-- step 34: add column name to sample
alter table `sample` add column `name` varchar(20) null;

-- step 35: add column name_given to sample
alter table `sample` add column `name_given` varchar(20) not null default 'one';

-- step 36: add column name_filled to sample, 1 of 2
alter table `sample` add column `name_filled` varchar(20) not null default 'two';

-- step 37: add column name_filled to sample, 2 of 2
alter table `sample` modify column `name_filled` varchar(20) not null;

-- step 38: add column body to sample
alter table `sample` add column `body` longtext null;

-- step 39: add column body_given to sample
alter table `sample` add column `body_given` longtext not null default ('one');

-- step 40: add column body_filled to sample, 1 of 2
alter table `sample` add column `body_filled` longtext not null default ('two');

-- step 41: add column body_filled to sample, 2 of 2
alter table `sample` modify column `body_filled` longtext not null;

-- step 42: add column raw to sample
alter table `sample` add column `raw` longblob null;

-- step 43: add column raw_given to sample
alter table `sample` add column `raw_given` longblob not null default (x'00');

-- step 44: add column day to sample
alter table `sample` add column `day` date null;

-- step 45: add column day_given to sample
alter table `sample` add column `day_given` date not null default '2024-01-31';

-- step 46: add column day_filled to sample, 1 of 2
alter table `sample` add column `day_filled` date not null default '2024-02-29';

-- step 47: add column day_filled to sample, 2 of 2
alter table `sample` modify column `day_filled` date not null;

-- step 48: add column hour to sample
alter table `sample` add column `hour` time(6) null;

-- step 49: add column hour_given to sample
alter table `sample` add column `hour_given` time(6) not null default '13:05:00';

-- step 50: add column hour_filled to sample, 1 of 2
alter table `sample` add column `hour_filled` time(6) not null default '14:05:00';

-- step 51: add column hour_filled to sample, 2 of 2
alter table `sample` modify column `hour_filled` time(6) not null;

-- step 52: add column at to sample
alter table `sample` add column `at` datetime(6) null;

-- step 53: add column at_given to sample
alter table `sample` add column `at_given` datetime(6) not null default '2024-01-31 13:05:00';

-- step 54: add column at_filled to sample, 1 of 2
alter table `sample` add column `at_filled` datetime(6) not null default '2024-02-01 00:00:00';

-- step 55: add column at_filled to sample, 2 of 2
alter table `sample` modify column `at_filled` datetime(6) not null;

-- step 56: add column seen to sample
alter table `sample` add column `seen` datetime(6) null;

-- step 57: add column seen_given to sample
alter table `sample` add column `seen_given` datetime(6) not null default '2024-01-31 13:05:00';

-- step 58: add column seen_filled to sample, 1 of 2
alter table `sample` add column `seen_filled` datetime(6) not null default '2024-02-01 00:00:00';

-- step 59: add column seen_filled to sample, 2 of 2
alter table `sample` modify column `seen_filled` datetime(6) not null;

-- step 60: add column token to sample
alter table `sample` add column `token` char(36) null;

-- step 61: add column token_given to sample
alter table `sample` add column `token_given` char(36) not null default '01234567-89ab-cdef-0123-456789abcdef';

-- step 62: add column token_filled to sample, 1 of 2
alter table `sample` add column `token_filled` char(36) not null default '11234567-89ab-cdef-0123-456789abcdef';

-- step 63: add column token_filled to sample, 2 of 2
alter table `sample` modify column `token_filled` char(36) not null;

-- step 64: add column doc to sample
alter table `sample` add column `doc` json null;

-- step 65: add column doc_given to sample
alter table `sample` add column `doc_given` json not null default ('{}');

-- step 66: add column doc_filled to sample, 1 of 2
alter table `sample` add column `doc_filled` json not null default ('[]');

-- step 67: add column doc_filled to sample, 2 of 2
alter table `sample` modify column `doc_filled` json not null;

-- step 68: add column mood to sample
alter table `sample` add column `mood` enum('sad', 'ok', 'happy') null;

-- step 69: add column mood_given to sample
alter table `sample` add column `mood_given` enum('sad', 'ok', 'happy') not null default 'ok';

-- step 70: add column mood_filled to sample, 1 of 2
alter table `sample` add column `mood_filled` enum('sad', 'ok', 'happy') not null default 'sad';

-- step 71: add column mood_filled to sample, 2 of 2
alter table `sample` modify column `mood_filled` enum('sad', 'ok', 'happy') not null;

-- step 72: add column own to sample
alter table `sample` add column `own` varchar(40) null;

-- step 73: drop column flag of sample
alter table `sample` drop column `flag`;

-- step 74: drop column flag_given of sample
alter table `sample` drop column `flag_given`;

-- step 75: drop column small of sample
alter table `sample` drop column `small`;

-- step 76: drop column small_given of sample
alter table `sample` drop column `small_given`;

-- step 77: drop column whole of sample
alter table `sample` drop column `whole`;

-- step 78: drop column whole_given of sample
alter table `sample` drop column `whole_given`;

-- step 79: drop column big of sample
alter table `sample` drop column `big`;

-- step 80: drop column big_given of sample
alter table `sample` drop column `big_given`;

-- step 81: drop column float4 of sample
alter table `sample` drop column `float4`;

-- step 82: drop column float4_given of sample
alter table `sample` drop column `float4_given`;

-- step 83: drop column float8 of sample
alter table `sample` drop column `float8`;

-- step 84: drop column float8_given of sample
alter table `sample` drop column `float8_given`;

-- step 85: drop column amount of sample
alter table `sample` drop column `amount`;

-- step 86: drop column amount_given of sample
alter table `sample` drop column `amount_given`;

-- step 87: drop column code of sample
alter table `sample` drop column `code`;

-- step 88: drop column code_given of sample
alter table `sample` drop column `code_given`;

-- step 89: drop column name of sample
alter table `sample` drop column `name`;

-- step 90: drop column name_given of sample
alter table `sample` drop column `name_given`;

-- step 91: drop column body of sample
alter table `sample` drop column `body`;

-- step 92: drop column body_given of sample
alter table `sample` drop column `body_given`;

-- step 93: drop column raw of sample
alter table `sample` drop column `raw`;

-- step 94: drop column raw_given of sample
alter table `sample` drop column `raw_given`;

-- step 95: drop column day of sample
alter table `sample` drop column `day`;

-- step 96: drop column day_given of sample
alter table `sample` drop column `day_given`;

-- step 97: drop column hour of sample
alter table `sample` drop column `hour`;

-- step 98: drop column hour_given of sample
alter table `sample` drop column `hour_given`;

-- step 99: drop column at of sample
alter table `sample` drop column `at`;

-- step 100: drop column at_given of sample
alter table `sample` drop column `at_given`;

-- step 101: drop column seen of sample
alter table `sample` drop column `seen`;

-- step 102: drop column seen_given of sample
alter table `sample` drop column `seen_given`;

-- step 103: drop column token of sample
alter table `sample` drop column `token`;

-- step 104: drop column token_given of sample
alter table `sample` drop column `token_given`;

-- step 105: drop column doc of sample
alter table `sample` drop column `doc`;

-- step 106: drop column doc_given of sample
alter table `sample` drop column `doc_given`;

-- step 107: drop column mood of sample
alter table `sample` drop column `mood`;

-- step 108: drop column mood_given of sample
alter table `sample` drop column `mood_given`;

-- step 109: drop column own of sample
alter table `sample` drop column `own`;
