-- types_rename_column: reverse, for MySQL 8.0 or later
-- Comments and names of every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: rename column own_new of sample to own
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `own_new` to `own`,
  algorithm = instant;

-- step 2: rename column mood_new of sample to mood
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `mood_new` to `mood`,
  algorithm = instant;

-- step 3: rename column doc_new of sample to doc
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `doc_new` to `doc`,
  algorithm = instant;

-- step 4: rename column token_new of sample to token
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `token_new` to `token`,
  algorithm = instant;

-- step 5: rename column seen_new of sample to seen
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `seen_new` to `seen`,
  algorithm = instant;

-- step 6: rename column at_new of sample to at
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `at_new` to `at`,
  algorithm = instant;

-- step 7: rename column hour_new of sample to hour
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `hour_new` to `hour`,
  algorithm = instant;

-- step 8: rename column day_new of sample to day
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `day_new` to `day`,
  algorithm = instant;

-- step 9: rename column raw_new of sample to raw
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `raw_new` to `raw`,
  algorithm = instant;

-- step 10: rename column body_new of sample to body
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `body_new` to `body`,
  algorithm = instant;

-- step 11: rename column name_new of sample to name
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `name_new` to `name`,
  algorithm = instant;

-- step 12: rename column code_new of sample to code
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `code_new` to `code`,
  algorithm = instant;

-- step 13: rename column amount_new of sample to amount
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `amount_new` to `amount`,
  algorithm = instant;

-- step 14: rename column float8_new of sample to float8
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `float8_new` to `float8`,
  algorithm = instant;

-- step 15: rename column float4_new of sample to float4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `float4_new` to `float4`,
  algorithm = instant;

-- step 16: rename column big_new of sample to big
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `big_new` to `big`,
  algorithm = instant;

-- step 17: rename column whole_new of sample to whole
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `whole_new` to `whole`,
  algorithm = instant;

-- step 18: rename column small_new of sample to small
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `small_new` to `small`,
  algorithm = instant;

-- step 19: rename column flag_new of sample to flag
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` rename column `flag_new` to `flag`,
  algorithm = instant;

-- step 20: drop comment of own of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `own` varchar(40) null,
  algorithm = instant;

-- step 21: drop comment of mood of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `mood` enum('sad', 'ok', 'happy') null default 'ok',
  algorithm = instant;

-- step 22: drop comment of doc of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `doc` json null default ('{}'),
  algorithm = instant;

-- step 23: drop comment of token of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `token` char(36) null default '01234567-89ab-cdef-0123-456789abcdef',
  algorithm = instant;

-- step 24: drop comment of seen of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `seen` datetime(6) null default '2024-01-31 13:05:00',
  algorithm = instant;

-- step 25: drop comment of at of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `at` datetime(6) null default '2024-01-31 13:05:00',
  algorithm = instant;

-- step 26: drop comment of hour of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `hour` time(6) null default '13:05:00',
  algorithm = instant;

-- step 27: drop comment of day of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `day` date null default '2024-01-31',
  algorithm = instant;

-- step 28: drop comment of raw of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `raw` longblob null default (x'00'),
  algorithm = instant;

-- step 29: drop comment of body of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `body` longtext null default ('one'),
  algorithm = instant;

-- step 30: drop comment of name of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `name` varchar(20) null default 'one',
  algorithm = instant;

-- step 31: drop comment of code of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `code` char(3) null default 'abc',
  algorithm = instant;

-- step 32: drop comment of amount of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `amount` decimal(10,2) null default 1.25,
  algorithm = instant;

-- step 33: drop comment of float8 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `float8` double null default 1.5,
  algorithm = instant;

-- step 34: drop comment of float4 of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `float4` float null default 1.5,
  algorithm = instant;

-- step 35: drop comment of big of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `big` bigint null default 100,
  algorithm = instant;

-- step 36: drop comment of whole of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `whole` int null default 10,
  algorithm = instant;

-- step 37: drop comment of small of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `small` smallint null default 1,
  algorithm = instant;

-- step 38: drop comment of flag of sample
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `flag` boolean null default true,
  algorithm = instant;

-- step 39: drop table sample
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `sample`;
