-- create_table_quoting: forward, for MySQL 8.0 or later
-- Names and texts that try to break out; -- ' " ` \
-- reversal: lossy, it does not bring back
--   the values of "100%" in select
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table select
create table `select` (
  `from` bigint not null auto_increment,
  `a "quoted" b` varchar(50) not null default 'x''; drop table t; --',
  `back``tick` varchar(50) not null default '\\''; \\\\',
  `ünïcödé` varchar(50) not null default '🙂 עברית' comment 'a */ comment /* with -- signs \\ and '' quotes',
  `Mixed Case` int not null default 0,
  `100%` int not null default 0,
  `semi;colon` int not null default 0,
  constraint `select_pkey` primary key (`from`),
  unique key `unique; me` (`semi;colon`, `Mixed Case`),
  key `index; me` (`ünïcödé`),
  constraint `check; me` check (((`a "quoted" b` <> '''') and (`back``tick` <> '\\')) and (`100%` >= 0))
);

-- step 2: insert 2 rows into select
insert into `select` (`from`, `a "quoted" b`, `back``tick`, `ünïcödé`, `semi;colon`) values
  (1, 'it''s', '\\x', '"double"', 1),
  (2, '-- x', '\\n', '/* y */', 2);

-- step 3: rename column "a ""quoted"" b" of select to "c ' d"
alter table `select` drop constraint `check; me`,
  rename column `a "quoted" b` to `c ' d`,
  add constraint `check; me` check (((`c ' d` <> '''') and (`back``tick` <> '\\')) and (`100%` >= 0));

-- step 4: drop column "100%" of select
alter table `select` drop constraint `check; me`,
  drop column `100%`;

-- step 5: rename table select to "order by"
rename table `select` to `order by`;
