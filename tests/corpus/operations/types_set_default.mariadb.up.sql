-- types_set_default: forward, for MariaDB 10.6 or later
-- Defaults of every type
-- reversal: exact
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

-- step 2: set default of flag of sample
alter table `sample` alter column `flag` set default true;

-- step 3: set default of small of sample
alter table `sample` alter column `small` set default 1;

-- step 4: set default of whole of sample
alter table `sample` alter column `whole` set default 10;

-- step 5: set default of big of sample
alter table `sample` alter column `big` set default 100;

-- step 6: set default of float4 of sample
alter table `sample` alter column `float4` set default 1.5;

-- step 7: set default of float8 of sample
alter table `sample` alter column `float8` set default 1.5;

-- step 8: set default of amount of sample
alter table `sample` alter column `amount` set default 1.25;

-- step 9: set default of code of sample
alter table `sample` alter column `code` set default 'abc';

-- step 10: set default of name of sample
alter table `sample` alter column `name` set default 'one';

-- step 11: set default of body of sample
alter table `sample` modify column `body` longtext null default ('one');

-- step 12: set default of raw of sample
alter table `sample` modify column `raw` longblob null default (x'00');

-- step 13: set default of day of sample
alter table `sample` alter column `day` set default '2024-01-31';

-- step 14: set default of hour of sample
alter table `sample` alter column `hour` set default '13:05:00';

-- step 15: set default of at of sample
alter table `sample` alter column `at` set default '2024-01-31 13:05:00';

-- step 16: set default of seen of sample
alter table `sample` alter column `seen` set default '2024-01-31 13:05:00';

-- step 17: set default of token of sample
alter table `sample` alter column `token` set default '01234567-89ab-cdef-0123-456789abcdef';

-- step 18: set default of doc of sample
alter table `sample` modify column `doc` json null default ('{}');

-- step 19: set default of mood of sample
alter table `sample` alter column `mood` set default 'ok';

-- step 20: set default of own of sample
alter table `sample` modify column `own` varchar(40) null default ('10.0.0.1');

-- step 21: drop default of flag of sample
alter table `sample` modify column `flag` boolean null;

-- step 22: drop default of small of sample
alter table `sample` modify column `small` smallint null;

-- step 23: drop default of whole of sample
alter table `sample` modify column `whole` int null;

-- step 24: drop default of big of sample
alter table `sample` modify column `big` bigint null;

-- step 25: drop default of float4 of sample
alter table `sample` modify column `float4` float null;

-- step 26: drop default of float8 of sample
alter table `sample` modify column `float8` double null;

-- step 27: drop default of amount of sample
alter table `sample` modify column `amount` decimal(10,2) null;

-- step 28: drop default of code of sample
alter table `sample` modify column `code` char(3) null;

-- step 29: drop default of name of sample
alter table `sample` modify column `name` varchar(20) null;

-- step 30: drop default of body of sample
alter table `sample` modify column `body` longtext null;

-- step 31: drop default of raw of sample
alter table `sample` modify column `raw` longblob null;

-- step 32: drop default of day of sample
alter table `sample` modify column `day` date null;

-- step 33: drop default of hour of sample
alter table `sample` modify column `hour` time(6) null;

-- step 34: drop default of at of sample
alter table `sample` modify column `at` datetime(6) null;

-- step 35: drop default of seen of sample
alter table `sample` modify column `seen` datetime(6) null;

-- step 36: drop default of token of sample
alter table `sample` modify column `token` char(36) null;

-- step 37: drop default of doc of sample
alter table `sample` modify column `doc` json null;

-- step 38: drop default of mood of sample
alter table `sample` modify column `mood` enum('sad', 'ok', 'happy') null;

-- step 39: drop default of own of sample
alter table `sample` modify column `own` varchar(40) null;
