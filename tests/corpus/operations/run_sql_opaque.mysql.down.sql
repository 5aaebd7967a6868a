-- run_sql_opaque: reverse, for MySQL 8.0 or later
-- What mig has no word for
-- reversal: lossy, it does not bring back
--   what sql 'no totals' did, but for what its author undoes
--   what sql 'totals' did, but for what its author undoes
-- this destroys what was written since:
--   the column note of essay with its values
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: rename column in_month of essay to month
-- lock: essay: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` rename column `in_month` to `month`,
  algorithm = instant;

-- step 2: require, else 'essay.words has values that do not fit into int: change type of words of essay to int can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `essay.words has values that do not fit into int: change type of…` check (ok = 1));
select case when not exists (select 1 from `essay` where `essay`.`words` not between -2147483648 and 2147483647) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: change type of words of essay to int
-- lock: essay: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `essay` modify column `words` int not null default 0;

-- step 4: sql 'no totals'
delimiter //
create procedure monthly_totals()
  begin
    select month, sum(words) from essay group by month;
  end//
delimiter ;

-- step 5: drop index essay_title_idx on essay
-- lock: essay: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` drop index `essay_title_idx`,
  algorithm = inplace, lock = none;

-- step 6: drop column note of essay
-- lock: essay: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` drop column `note`,
  algorithm = instant;

-- step 7: sql 'totals'
drop procedure monthly_totals;

-- step 8: drop view long_essay
drop view `long_essay`;

-- step 9: drop table essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `essay`;
