-- types_rename_column: forward, for MariaDB 10.6 or later
-- Comments and names of every type
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table sample
create table `sample` (
  `id` bigint not null auto_increment,
  `flag` boolean null default true,
  `small` smallint null default 1,
  `whole` int null default 10,
  `big` bigint null default 100,
  `float4` float null default 1.5,
  `float8` double null default 1.5,
  `amount` decimal(10,2) null default 1.25,
  `code` char(3) null default 'abc',
  `name` varchar(20) null default 'one',
  `body` longtext null default ('one'),
  `raw` longblob null default (x'00'),
  `day` date null default '2024-01-31',
  `hour` time(6) null default '13:05:00',
  `at` datetime(6) null default '2024-01-31 13:05:00',
  `seen` datetime(6) null default '2024-01-31 13:05:00',
  `token` char(36) null default '01234567-89ab-cdef-0123-456789abcdef',
  `doc` json null default ('{}'),
  `mood` enum('sad', 'ok', 'happy') null default 'ok',
  `own` varchar(40) null,
  constraint `sample_pkey` primary key (`id`)
);

-- step 2: set comment of flag of sample
alter table `sample` modify column `flag` boolean null default true comment 'it''s flag';

-- step 3: set comment of small of sample
alter table `sample` modify column `small` smallint null default 1 comment 'it''s small';

-- step 4: set comment of whole of sample
alter table `sample` modify column `whole` int null default 10 comment 'it''s whole';

-- step 5: set comment of big of sample
alter table `sample` modify column `big` bigint null default 100 comment 'it''s big';

-- step 6: set comment of float4 of sample
alter table `sample` modify column `float4` float null default 1.5 comment 'it''s float4';

-- step 7: set comment of float8 of sample
alter table `sample` modify column `float8` double null default 1.5 comment 'it''s float8';

-- step 8: set comment of amount of sample
alter table `sample` modify column `amount` decimal(10,2) null default 1.25 comment 'it''s amount';

-- step 9: set comment of code of sample
alter table `sample` modify column `code` char(3) null default 'abc' comment 'it''s code';

-- step 10: set comment of name of sample
alter table `sample` modify column `name` varchar(20) null default 'one' comment 'it''s name';

-- step 11: set comment of body of sample
alter table `sample` modify column `body` longtext null default ('one') comment 'it''s body';

-- step 12: set comment of raw of sample
alter table `sample` modify column `raw` longblob null default (x'00') comment 'it''s raw';

-- step 13: set comment of day of sample
alter table `sample` modify column `day` date null default '2024-01-31' comment 'it''s day';

-- step 14: set comment of hour of sample
alter table `sample` modify column `hour` time(6) null default '13:05:00' comment 'it''s hour';

-- step 15: set comment of at of sample
alter table `sample` modify column `at` datetime(6) null default '2024-01-31 13:05:00' comment 'it''s at';

-- step 16: set comment of seen of sample
alter table `sample` modify column `seen` datetime(6) null default '2024-01-31 13:05:00' comment 'it''s seen';

-- step 17: set comment of token of sample
alter table `sample` modify column `token` char(36) null default '01234567-89ab-cdef-0123-456789abcdef' comment 'it''s token';

-- step 18: set comment of doc of sample
alter table `sample` modify column `doc` json null default ('{}') comment 'it''s doc';

-- step 19: set comment of mood of sample
alter table `sample` modify column `mood` enum('sad', 'ok', 'happy') null default 'ok' comment 'it''s mood';

-- step 20: set comment of own of sample
alter table `sample` modify column `own` varchar(40) null comment 'it''s own';

-- step 21: rename column flag of sample to flag_new
alter table `sample` rename column `flag` to `flag_new`;

-- step 22: rename column small of sample to small_new
alter table `sample` rename column `small` to `small_new`;

-- step 23: rename column whole of sample to whole_new
alter table `sample` rename column `whole` to `whole_new`;

-- step 24: rename column big of sample to big_new
alter table `sample` rename column `big` to `big_new`;

-- step 25: rename column float4 of sample to float4_new
alter table `sample` rename column `float4` to `float4_new`;

-- step 26: rename column float8 of sample to float8_new
alter table `sample` rename column `float8` to `float8_new`;

-- step 27: rename column amount of sample to amount_new
alter table `sample` rename column `amount` to `amount_new`;

-- step 28: rename column code of sample to code_new
alter table `sample` rename column `code` to `code_new`;

-- step 29: rename column name of sample to name_new
alter table `sample` rename column `name` to `name_new`;

-- step 30: rename column body of sample to body_new
alter table `sample` rename column `body` to `body_new`;

-- step 31: rename column raw of sample to raw_new
alter table `sample` rename column `raw` to `raw_new`;

-- step 32: rename column day of sample to day_new
alter table `sample` rename column `day` to `day_new`;

-- step 33: rename column hour of sample to hour_new
alter table `sample` rename column `hour` to `hour_new`;

-- step 34: rename column at of sample to at_new
alter table `sample` rename column `at` to `at_new`;

-- step 35: rename column seen of sample to seen_new
alter table `sample` rename column `seen` to `seen_new`;

-- step 36: rename column token of sample to token_new
alter table `sample` rename column `token` to `token_new`;

-- step 37: rename column doc of sample to doc_new
alter table `sample` rename column `doc` to `doc_new`;

-- step 38: rename column mood of sample to mood_new
alter table `sample` rename column `mood` to `mood_new`;

-- step 39: rename column own of sample to own_new
alter table `sample` rename column `own` to `own_new`;
