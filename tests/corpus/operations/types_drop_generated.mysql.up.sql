-- types_drop_generated: forward, for MySQL 8.0 or later
-- Generated columns of every type become plain ones
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
  `flag_made` boolean generated always as (`flag`) stored,
  `small` smallint null,
  `small_made` smallint generated always as (`small`) stored,
  `whole` int null,
  `whole_made` int generated always as (`whole`) stored,
  `big` bigint null,
  `big_made` bigint generated always as (`big`) stored,
  `float4` float null,
  `float4_made` float generated always as (`float4`) stored,
  `float8` double null,
  `float8_made` double generated always as (`float8`) stored,
  `amount` decimal(10,2) null,
  `amount_made` decimal(10,2) generated always as (`amount`) stored,
  `code` char(3) null,
  `code_made` char(3) generated always as (`code`) stored,
  `name` varchar(20) null,
  `name_made` varchar(20) generated always as (`name`) stored,
  `body` longtext null,
  `body_made` longtext generated always as (`body`) stored,
  `raw` longblob null,
  `raw_made` longblob generated always as (`raw`) stored,
  `day` date null,
  `day_made` date generated always as (`day`) stored,
  `hour` time(6) null,
  `hour_made` time(6) generated always as (`hour`) stored,
  `at` datetime(6) null,
  `at_made` datetime(6) generated always as (`at`) stored,
  `seen` datetime(6) null,
  `seen_made` datetime(6) generated always as (`seen`) stored,
  `token` char(36) null,
  `token_made` char(36) generated always as (`token`) stored,
  `doc` json null,
  `doc_made` json generated always as (`doc`) stored,
  `mood` enum('sad', 'ok', 'happy') null,
  `mood_made` enum('sad', 'ok', 'happy') generated always as (`mood`) stored,
  `own` varchar(40) null,
  `own_made` varchar(40) generated always as (`own`) stored,
  constraint `sample_pkey` primary key (`id`)
);

-- step 2: drop generated of flag_made of sample
alter table `sample` modify column `flag_made` boolean null;

-- step 3: drop generated of small_made of sample
alter table `sample` modify column `small_made` smallint null;

-- step 4: drop generated of whole_made of sample
alter table `sample` modify column `whole_made` int null;

-- step 5: drop generated of big_made of sample
alter table `sample` modify column `big_made` bigint null;

-- step 6: drop generated of float4_made of sample
alter table `sample` modify column `float4_made` float null;

-- step 7: drop generated of float8_made of sample
alter table `sample` modify column `float8_made` double null;

-- step 8: drop generated of amount_made of sample
alter table `sample` modify column `amount_made` decimal(10,2) null;

-- step 9: drop generated of code_made of sample
alter table `sample` modify column `code_made` char(3) null;

-- step 10: drop generated of name_made of sample
alter table `sample` modify column `name_made` varchar(20) null;

-- step 11: drop generated of body_made of sample
alter table `sample` modify column `body_made` longtext null;

-- step 12: drop generated of raw_made of sample
alter table `sample` modify column `raw_made` longblob null;

-- step 13: drop generated of day_made of sample
alter table `sample` modify column `day_made` date null;

-- step 14: drop generated of hour_made of sample
alter table `sample` modify column `hour_made` time(6) null;

-- step 15: drop generated of at_made of sample
alter table `sample` modify column `at_made` datetime(6) null;

-- step 16: drop generated of seen_made of sample
alter table `sample` modify column `seen_made` datetime(6) null;

-- step 17: drop generated of token_made of sample
alter table `sample` modify column `token_made` char(36) null;

-- step 18: drop generated of doc_made of sample
alter table `sample` modify column `doc_made` json null;

-- step 19: drop generated of mood_made of sample
alter table `sample` modify column `mood_made` enum('sad', 'ok', 'happy') null;

-- step 20: drop generated of own_made of sample
alter table `sample` modify column `own_made` varchar(40) null;
