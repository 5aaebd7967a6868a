-- create_table_quoting: reverse, for MariaDB 10.6 or later
-- Names and texts that try to break out; -- ' " ` \
-- reversal: lossy, it does not bring back
--   the values of "100%" in select
-- this destroys what was written since:
--   the table select with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: rename table "order by" to select
rename table `order by` to `select`;

-- step 2: add column "100%" to select
alter table `select` add column `100%` int not null default 0 after `Mixed Case`,
  add constraint `check; me` check (((`c ' d` <> '''') and (`back``tick` <> '\\')) and (`100%` >= 0));

-- step 3: rename column "c ' d" of select to "a ""quoted"" b"
alter table `select` drop constraint `check; me`,
  rename column `c ' d` to `a "quoted" b`,
  add constraint `check; me` check (((`a "quoted" b` <> '''') and (`back``tick` <> '\\')) and (`100%` >= 0));

-- step 4: delete 2 rows from select
delete from `select` where `from` in (1, 2);

-- step 5: drop table select
drop table `select`;
