-- add_primary_key: forward, for MySQL 8.0 or later
-- A primary key, and one that goes
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table line
create table `line` (
  `a` int not null,
  `b` int not null
);

-- step 2: add primary key to line
alter table `line` add constraint `line_key` primary key (`a`, `b`);

-- step 3: create table other
create table `other` (
  `a` int not null,
  `b` int not null,
  constraint `other_pkey` primary key (`a`)
);

-- step 4: drop primary key of other
alter table `other` drop primary key;

-- step 5: add primary key to other
alter table `other` add constraint `other_pkey` primary key (`b`);
