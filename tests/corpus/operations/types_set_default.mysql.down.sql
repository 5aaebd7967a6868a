-- types_set_default: reverse, for MySQL 8.0 or later
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
  algorithm = instant;

-- step 2: set default of mood of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `mood` set default 'ok',
  algorithm = instant;

-- step 3: set default of doc of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `doc` json null default ('{}'),
  algorithm = instant;

-- step 4: set default of token of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `token` set default '01234567-89ab-cdef-0123-456789abcdef',
  algorithm = instant;

-- step 5: set default of seen of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `seen` set default '2024-01-31 13:05:00',
  algorithm = instant;

-- step 6: set default of at of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `at` set default '2024-01-31 13:05:00',
  algorithm = instant;

-- step 7: set default of hour of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `hour` set default '13:05:00',
  algorithm = instant;

-- step 8: set default of day of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `day` set default '2024-01-31',
  algorithm = instant;

-- step 9: set default of raw of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `raw` longblob null default (x'00'),
  algorithm = instant;

-- step 10: set default of body of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `body` longtext null default ('one'),
  algorithm = instant;

-- step 11: set default of name of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `name` set default 'one',
  algorithm = instant;

-- step 12: set default of code of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `code` set default 'abc',
  algorithm = instant;

-- step 13: set default of amount of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `amount` set default 1.25,
  algorithm = instant;

-- step 14: set default of float8 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `float8` set default 1.5,
  algorithm = instant;

-- step 15: set default of float4 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `float4` set default 1.5,
  algorithm = instant;

-- step 16: set default of big of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `big` set default 100,
  algorithm = instant;

-- step 17: set default of whole of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `whole` set default 10,
  algorithm = instant;

-- step 18: set default of small of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `small` set default 1,
  algorithm = instant;

-- step 19: set default of flag of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` alter column `flag` set default true,
  algorithm = instant;

-- step 20: drop default of own of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `own` varchar(40) null,
  algorithm = instant;

-- step 21: drop default of mood of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `mood` enum('sad', 'ok', 'happy') null,
  algorithm = instant;

-- step 22: drop default of doc of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `doc` json null,
  algorithm = instant;

-- step 23: drop default of token of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `token` char(36) null,
  algorithm = instant;

-- step 24: drop default of seen of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `seen` datetime(6) null,
  algorithm = instant;

-- step 25: drop default of at of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `at` datetime(6) null,
  algorithm = instant;

-- step 26: drop default of hour of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `hour` time(6) null,
  algorithm = instant;

-- step 27: drop default of day of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `day` date null,
  algorithm = instant;

-- step 28: drop default of raw of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `raw` longblob null,
  algorithm = instant;

-- step 29: drop default of body of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `body` longtext null,
  algorithm = instant;

-- step 30: drop default of name of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `name` varchar(20) null,
  algorithm = instant;

-- step 31: drop default of code of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `code` char(3) null,
  algorithm = instant;

-- step 32: drop default of amount of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `amount` decimal(10,2) null,
  algorithm = instant;

-- step 33: drop default of float8 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `float8` double null,
  algorithm = instant;

-- step 34: drop default of float4 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `float4` float null,
  algorithm = instant;

-- step 35: drop default of big of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `big` bigint null,
  algorithm = instant;

-- step 36: drop default of whole of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `whole` int null,
  algorithm = instant;

-- step 37: drop default of small of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `small` smallint null,
  algorithm = instant;

-- step 38: drop default of flag of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `flag` boolean null,
  algorithm = instant;

-- step 39: drop table sample
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `sample`;
