-- 0003_renames: reverse, for MySQL 8.0 or later
-- Other names, and rows of its own
-- reversal: exact
-- this destroys what was written since:
--   the column kind of station with its values
--   the table kind with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop column kind of station
alter table `station` drop foreign key `station_kind_fkey`,
  drop column `kind`,
  drop index `station_kind_fkey`;

-- step 2: delete 2 rows from kind
delete from `kind` where `name` in ('a', 'b');

-- step 3: require, else 'owner has duplicates in email: add unique owner_email_key on owner can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `owner has duplicates in email: add unique owner_email_key on ow…` check (ok = 1));
select case when not exists (select 1 from `owner` where `owner`.`email` is not null group by `owner`.`email` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: drop table kind
drop table `kind`;

-- step 5: add unique owner_email_key on owner
alter table `owner` add unique key `owner_email_key` (`email`);

-- step 6: rename column title of station to name
alter table `station` rename column `title` to `name`;

-- step 7: rename table station to channel
rename table `station` to `channel`;
