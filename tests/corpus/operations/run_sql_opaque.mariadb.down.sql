-- run_sql_opaque: reverse, for MariaDB 10.6 or later
-- What mig has no word for
-- reversal: lossy, it does not bring back
--   what sql 'no totals' did, but for what its author undoes
--   what sql 'totals' did, but for what its author undoes
-- this destroys what was written since:
--   the column note of essay with its values
--   the table essay with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: rename column in_month of essay to month
alter table `essay` rename column `in_month` to `month`;

-- step 2: require, else 'essay.words has values that do not fit into int: change type of words of essay to int can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `essay.words has values that do not fit into int: change type of…` check (ok = 1));
select case when not exists (select 1 from `essay` where `essay`.`words` not between -2147483648 and 2147483647) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: change type of words of essay to int
alter table `essay` modify column `words` int not null default 0;

-- step 4: sql 'no totals'
delimiter //
create procedure monthly_totals()
  begin
    select month, sum(words) from essay group by month;
  end//
delimiter ;

-- step 5: drop index essay_title_idx on essay
alter table `essay` drop index `essay_title_idx`;

-- step 6: drop column note of essay
alter table `essay` drop column `note`;

-- step 7: sql 'totals'
drop procedure monthly_totals;

-- step 8: drop view long_essay
drop view `long_essay`;

-- step 9: drop table essay
drop table `essay`;
