-- types_set_default: reverse, for MariaDB 10.6 or later
-- Defaults of every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: set default of own of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `own` varchar(40) null default ('10.0.0.1'),
  algorithm = instant, lock = none;

-- step 2: set default of mood of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `mood` set default 'ok',
  algorithm = instant, lock = none;

-- step 3: set default of doc of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `doc` json null default ('{}'),
  algorithm = instant, lock = none;

-- step 4: set default of token of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `token` set default '01234567-89ab-cdef-0123-456789abcdef',
  algorithm = instant, lock = none;

-- step 5: set default of seen of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `seen` set default '2024-01-31 13:05:00',
  algorithm = instant, lock = none;

-- step 6: set default of at of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `at` set default '2024-01-31 13:05:00',
  algorithm = instant, lock = none;

-- step 7: set default of hour of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `hour` set default '13:05:00',
  algorithm = instant, lock = none;

-- step 8: set default of day of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `day` set default '2024-01-31',
  algorithm = instant, lock = none;

-- step 9: set default of raw of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `raw` longblob null default (x'00'),
  algorithm = instant, lock = none;

-- step 10: set default of body of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `body` longtext null default ('one'),
  algorithm = instant, lock = none;

-- step 11: set default of name of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `name` set default 'one',
  algorithm = instant, lock = none;

-- step 12: set default of code of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `code` set default 'abc',
  algorithm = instant, lock = none;

-- step 13: set default of amount of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `amount` set default 1.25,
  algorithm = instant, lock = none;

-- step 14: set default of float8 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `float8` set default 1.5,
  algorithm = instant, lock = none;

-- step 15: set default of float4 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `float4` set default 1.5,
  algorithm = instant, lock = none;

-- step 16: set default of big of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `big` set default 100,
  algorithm = instant, lock = none;

-- step 17: set default of whole of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `whole` set default 10,
  algorithm = instant, lock = none;

-- step 18: set default of small of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `small` set default 1,
  algorithm = instant, lock = none;

-- step 19: set default of flag of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `flag` set default true,
  algorithm = instant, lock = none;

-- step 20: drop default of own of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `own` varchar(40) null,
  algorithm = instant, lock = none;

-- step 21: drop default of mood of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `mood` enum('sad', 'ok', 'happy') null,
  algorithm = instant, lock = none;

-- step 22: drop default of doc of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `doc` json null,
  algorithm = instant, lock = none;

-- step 23: drop default of token of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `token` char(36) null,
  algorithm = instant, lock = none;

-- step 24: drop default of seen of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `seen` datetime(6) null,
  algorithm = instant, lock = none;

-- step 25: drop default of at of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `at` datetime(6) null,
  algorithm = instant, lock = none;

-- step 26: drop default of hour of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `hour` time(6) null,
  algorithm = instant, lock = none;

-- step 27: drop default of day of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `day` date null,
  algorithm = instant, lock = none;

-- step 28: drop default of raw of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `raw` longblob null,
  algorithm = instant, lock = none;

-- step 29: drop default of body of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `body` longtext null,
  algorithm = instant, lock = none;

-- step 30: drop default of name of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `name` varchar(20) null,
  algorithm = instant, lock = none;

-- step 31: drop default of code of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `code` char(3) null,
  algorithm = instant, lock = none;

-- step 32: drop default of amount of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `amount` decimal(10,2) null,
  algorithm = instant, lock = none;

-- step 33: drop default of float8 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `float8` double null,
  algorithm = instant, lock = none;

-- step 34: drop default of float4 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `float4` float null,
  algorithm = instant, lock = none;

-- step 35: drop default of big of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `big` bigint null,
  algorithm = instant, lock = none;

-- step 36: drop default of whole of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `whole` int null,
  algorithm = instant, lock = none;

-- step 37: drop default of small of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `small` smallint null,
  algorithm = instant, lock = none;

-- step 38: drop default of flag of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `flag` boolean null,
  algorithm = instant, lock = none;

-- step 39: drop table sample
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `sample`;
