-- change_column_type: forward, for MariaDB 10.6 or later
-- Columns change their types, and keep their values
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table sample
create table `sample` (
  `id` bigint not null auto_increment,
  `small` smallint null,
  `whole` int null,
  `narrow` bigint null,
  `amount` decimal(8,2) null,
  `count` int null,
  `float4` float null,
  `ratio` int null,
  `code` char(3) null,
  `name` varchar(20) null,
  `short` varchar(50) null,
  `title` varchar(20) null,
  `token` char(36) null,
  `feeling` enum('sad', 'ok', 'happy') null,
  `day` date null,
  `noon` date null,
  `at` datetime(6) null,
  `seen` datetime(6) null,
  constraint `sample_pkey` primary key (`id`)
);

-- step 2: change type of small of sample to int
alter table `sample` modify column `small` int null;

-- step 3: change type of whole of sample to bigint
alter table `sample` modify column `whole` bigint null;

-- step 4: change type of narrow of sample to smallint
alter table `sample` modify column `narrow` smallint null;

-- step 5: change type of amount of sample to decimal(10,2)
alter table `sample` modify column `amount` decimal(10,2) null;

-- step 6: change type of count of sample to decimal(14,2)
alter table `sample` modify column `count` decimal(14,2) null;

-- step 7: change type of float4 of sample to double
alter table `sample` modify column `float4` double null;

-- step 8: change type of ratio of sample to double
alter table `sample` modify column `ratio` double null;

-- step 9: change type of code of sample to varchar(10)
alter table `sample` modify column `code` varchar(10) null;

-- step 10: change type of name of sample to varchar(50)
alter table `sample` modify column `name` varchar(50) null;

-- step 11: change type of short of sample to varchar(20)
alter table `sample` modify column `short` varchar(20) null;

-- step 12: change type of title of sample to text
alter table `sample` modify column `title` longtext null;

-- step 13: change type of token of sample to varchar(40)
alter table `sample` modify column `token` varchar(40) null;

-- step 14: change type of feeling of sample to varchar(20)
alter table `sample` modify column `feeling` varchar(20) null;

-- step 15: change type of day of sample to timestamp
alter table `sample` modify column `day` datetime(6) null;

-- step 16: change type of noon of sample to timestamptz
alter table `sample` modify column `noon` datetime(6) null;
