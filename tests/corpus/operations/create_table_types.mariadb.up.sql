-- create_table_types: forward, for MariaDB 10.6 or later
-- Every column type
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table everything
create table `everything` (
  `id` bigint not null auto_increment,
  `flag` boolean not null default true,
  `tiny` smallint not null default -1,
  `number` int null,
  `price` decimal(10,2) not null default 0.50,
  `ratio` float null,
  `ratio_double` double not null default 1e-3,
  `country` char(2) not null default 'de',
  `name` varchar(100) not null default 'it''s "quoted" \\ back',
  `body` longtext not null default (''),
  `raw` longblob null,
  `born` date not null default '2024-02-29',
  `opens` time(6) not null default '09:30:00',
  `seen` datetime(6) not null default '2024-01-31 13:05:00.5',
  `seen_utc` datetime(6) not null default '2024-01-30 23:05:00',
  `token` char(36) not null default '01234567-89ab-cdef-0123-456789abcdef',
  `data` json not null default ('{"a": "b\\\\c"}'),
  `feeling` enum('sad', 'it''s ok', 'happy \\o/') not null default 'it''s ok',
  `search` longtext null,
  constraint `everything_pkey` primary key (`id`)
);
