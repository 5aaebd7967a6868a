-- run_sql_opaque: forward, for MariaDB 10.6 or later
-- What mig has no word for
-- reversal: lossy, it does not bring back
--   what sql 'no totals' did, but for what its author undoes
--   what sql 'totals' did, but for what its author undoes
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table essay
create table `essay` (
  `id` bigint not null auto_increment,
  `month` int not null default 1,
  `words` int not null default 0,
  `title` varchar(80) not null default 'untitled',
  constraint `essay_pkey` primary key (`id`)
);

-- step 2: create view long_essay
create view `long_essay` as
select `e`.`id` as `id`, `e`.`words` as `words`
from `essay` as `e`
where `e`.`words` > 1000;

-- step 3: sql 'totals'
delimiter //
create procedure monthly_totals()
  begin
    select month, sum(words) from essay group by month;
  end//
delimiter ;

-- step 4: add column note to essay
alter table `essay` add column `note` varchar(80) null;

-- step 5: add index essay_title_idx on essay
alter table `essay` add key `essay_title_idx` (`title`);

-- step 6: sql 'no totals'
drop procedure monthly_totals;

-- step 7: change type of words of essay to bigint
alter table `essay` modify column `words` bigint not null default 0;

-- step 8: rename column month of essay to in_month
alter table `essay` rename column `month` to `in_month`;
