-- run_sql_reverse: forward, for MySQL 8.0 or later
-- How raw SQL is undone
-- reversal: lossy, it does not bring back
--   what sql 'another' did, but for what its author undoes
--   what sql 'a column' did, but for what its author undoes
--   what sql 'double all' did
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table counter
create table `counter` (
  `id` bigint not null auto_increment,
  `value` int not null default 1,
  constraint `counter_pkey` primary key (`id`)
);

-- step 2: sql 'double all'
update counter set value = value * 2;

-- step 3: sql 'a column'
alter table counter add column note varchar(9) null;

-- step 4: sql 'another'
alter table counter add column more varchar(9) null;
