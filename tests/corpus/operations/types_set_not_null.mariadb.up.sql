-- types_set_not_null: forward, for MariaDB 10.6 or later
-- Nulls of every type
-- reversal: lossy, it does not bring back
--   which values of mood in sample were null
--   which values of doc in sample were null
--   which values of token in sample were null
--   which values of seen in sample were null
--   which values of at in sample were null
--   which values of hour in sample were null
--   which values of day in sample were null
--   which values of body in sample were null
--   which values of name in sample were null
--   which values of code in sample were null
--   which values of amount in sample were null
--   which values of float8 in sample were null
--   which values of float4 in sample were null
--   which values of big in sample were null
--   which values of whole in sample were null
--   which values of small in sample were null
--   which values of flag in sample were null
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table sample
create table `sample` (
  `id` bigint not null auto_increment,
  `flag` boolean null,
  `small` smallint null,
  `whole` int null,
  `big` bigint null,
  `float4` float null,
  `float8` double null,
  `amount` decimal(10,2) null,
  `code` char(3) null,
  `name` varchar(20) null,
  `body` longtext null,
  `raw` longblob null,
  `day` date null,
  `hour` time(6) null,
  `at` datetime(6) null,
  `seen` datetime(6) null,
  `token` char(36) null,
  `doc` json null,
  `mood` enum('sad', 'ok', 'happy') null,
  `own` varchar(40) null,
  constraint `sample_pkey` primary key (`id`)
);

-- step 2: set not null on flag of sample, 1 of 2
update `sample` set `flag` = false where `flag` is null;

-- step 3: set not null on flag of sample, 2 of 2
alter table `sample` modify column `flag` boolean not null;

-- step 4: set not null on small of sample, 1 of 2
update `sample` set `small` = 2 where `small` is null;

-- step 5: set not null on small of sample, 2 of 2
alter table `sample` modify column `small` smallint not null;

-- step 6: set not null on whole of sample, 1 of 2
update `sample` set `whole` = 20 where `whole` is null;

-- step 7: set not null on whole of sample, 2 of 2
alter table `sample` modify column `whole` int not null;

-- step 8: set not null on big of sample, 1 of 2
update `sample` set `big` = 200 where `big` is null;

-- step 9: set not null on big of sample, 2 of 2
alter table `sample` modify column `big` bigint not null;

-- step 10: set not null on float4 of sample, 1 of 2
update `sample` set `float4` = 2.5 where `float4` is null;

-- step 11: set not null on float4 of sample, 2 of 2
alter table `sample` modify column `float4` float not null;

-- step 12: set not null on float8 of sample, 1 of 2
update `sample` set `float8` = 2.5 where `float8` is null;

-- step 13: set not null on float8 of sample, 2 of 2
alter table `sample` modify column `float8` double not null;

-- step 14: set not null on amount of sample, 1 of 2
update `sample` set `amount` = 2.50 where `amount` is null;

-- step 15: set not null on amount of sample, 2 of 2
alter table `sample` modify column `amount` decimal(10,2) not null;

-- step 16: set not null on code of sample, 1 of 2
update `sample` set `code` = 'def' where `code` is null;

-- step 17: set not null on code of sample, 2 of 2
alter table `sample` modify column `code` char(3) not null;

-- step 18: set not null on name of sample, 1 of 2
update `sample` set `name` = 'two' where `name` is null;

-- step 19: set not null on name of sample, 2 of 2
alter table `sample` modify column `name` varchar(20) not null;

-- step 20: set not null on body of sample, 1 of 2
update `sample` set `body` = 'two' where `body` is null;

-- step 21: set not null on body of sample, 2 of 2
alter table `sample` modify column `body` longtext not null;

-- step 22: set not null on raw of sample
alter table `sample` modify column `raw` longblob not null;

-- step 23: set not null on day of sample, 1 of 2
update `sample` set `day` = '2024-02-29' where `day` is null;

-- step 24: set not null on day of sample, 2 of 2
alter table `sample` modify column `day` date not null;

-- step 25: set not null on hour of sample, 1 of 2
update `sample` set `hour` = '14:05:00' where `hour` is null;

-- step 26: set not null on hour of sample, 2 of 2
alter table `sample` modify column `hour` time(6) not null;

-- step 27: set not null on at of sample, 1 of 2
update `sample` set `at` = '2024-02-01 00:00:00' where `at` is null;

-- step 28: set not null on at of sample, 2 of 2
alter table `sample` modify column `at` datetime(6) not null;

-- step 29: set not null on seen of sample, 1 of 2
update `sample` set `seen` = '2024-02-01 00:00:00' where `seen` is null;

-- step 30: set not null on seen of sample, 2 of 2
alter table `sample` modify column `seen` datetime(6) not null;

-- step 31: set not null on token of sample, 1 of 2
update `sample` set `token` = '11234567-89ab-cdef-0123-456789abcdef' where `token` is null;

-- step 32: set not null on token of sample, 2 of 2
alter table `sample` modify column `token` char(36) not null;

-- step 33: set not null on doc of sample, 1 of 2
update `sample` set `doc` = '[]' where `doc` is null;

-- step 34: set not null on doc of sample, 2 of 2
alter table `sample` modify column `doc` json not null;

-- step 35: set not null on mood of sample, 1 of 2
update `sample` set `mood` = 'sad' where `mood` is null;

-- step 36: set not null on mood of sample, 2 of 2
alter table `sample` modify column `mood` enum('sad', 'ok', 'happy') not null;

-- step 37: set not null on own of sample
alter table `sample` modify column `own` varchar(40) not null;

-- step 38: drop not null on flag of sample
alter table `sample` modify column `flag` boolean null;

-- step 39: drop not null on small of sample
alter table `sample` modify column `small` smallint null;

-- step 40: drop not null on whole of sample
alter table `sample` modify column `whole` int null;

-- step 41: drop not null on big of sample
alter table `sample` modify column `big` bigint null;

-- step 42: drop not null on float4 of sample
alter table `sample` modify column `float4` float null;

-- step 43: drop not null on float8 of sample
alter table `sample` modify column `float8` double null;

-- step 44: drop not null on amount of sample
alter table `sample` modify column `amount` decimal(10,2) null;

-- step 45: drop not null on code of sample
alter table `sample` modify column `code` char(3) null;

-- step 46: drop not null on name of sample
alter table `sample` modify column `name` varchar(20) null;

-- step 47: drop not null on body of sample
alter table `sample` modify column `body` longtext null;

-- step 48: drop not null on raw of sample
alter table `sample` modify column `raw` longblob null;

-- step 49: drop not null on day of sample
alter table `sample` modify column `day` date null;

-- step 50: drop not null on hour of sample
alter table `sample` modify column `hour` time(6) null;

-- step 51: drop not null on at of sample
alter table `sample` modify column `at` datetime(6) null;

-- step 52: drop not null on seen of sample
alter table `sample` modify column `seen` datetime(6) null;

-- step 53: drop not null on token of sample
alter table `sample` modify column `token` char(36) null;

-- step 54: drop not null on doc of sample
alter table `sample` modify column `doc` json null;

-- step 55: drop not null on mood of sample
alter table `sample` modify column `mood` enum('sad', 'ok', 'happy') null;

-- step 56: drop not null on own of sample
alter table `sample` modify column `own` varchar(40) null;
