-- 0003_changes: forward, for MySQL 9.7 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in reader
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'reader.name has nulls: set not null on name of reader can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `reader.name has nulls: set not null on name of reader can not b…` check (ok = 1));
select case when not exists (select 1 from `reader` where `reader`.`name` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: set not null on name of reader
-- lock: reader: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `reader` modify column `name` varchar(60) not null,
  algorithm = inplace, lock = none;

-- step 3: drop column phone of reader
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` drop column `phone`,
  algorithm = instant;

-- step 4: change type of source of reader to varchar(60)
-- lock: reader: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` modify column `source` varchar(60) not null,
  algorithm = inplace, lock = none;

-- step 5: set default of source of reader
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` alter column `source` set default 'web',
  algorithm = instant;

-- step 6: drop default of asked of loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` modify column `asked` datetime(6) not null,
  algorithm = instant;

-- step 7: set comment of days of loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` modify column `days` int not null default 14 comment 'how long',
  algorithm = instant;

-- step 8: change type of title of book to varchar(80)
-- lock: book: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `book` modify column `title` varchar(80) not null comment 'as printed';

-- step 9: set default of price of book
-- lock: book: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `book` alter column `price` set default 1,
  algorithm = instant;

-- step 10: drop column weeks of loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` drop column `weeks`,
  algorithm = instant;

-- step 11: rename column code of book to shelf
-- lock: book: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `book` rename column `code` to `shelf`,
  algorithm = instant;

-- step 12: rename column id of book to number
-- lock: book: INPLACE, LOCK=NONE, blocks reads and writes for an instant
drop view `lent`;
alter table `book` rename column `id` to `number`,
  algorithm = inplace, lock = none;
create view `lent` as
select `book`.`number` as `id`, `book`.`title` as `title`
from `book`
where `book`.`state` = 'lent';

-- step 13: rename column days of loan to lasts
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` rename column `days` to `lasts`,
  algorithm = instant;

-- step 14: drop index loan_begun_idx on loan
-- lock: loan: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` drop index `loan_begun_idx`,
  algorithm = inplace, lock = none;

-- step 15: rename unique constraint reader_mail_key on reader to reader_address_key
-- lock: reader: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` rename index `reader_mail_key` to `reader_address_key`,
  algorithm = inplace, lock = none;

-- step 16: rename table loan to lending
-- lock: loan: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: reader: LOCK=NONE, blocks reads and writes for an instant
-- lock: book: LOCK=NONE, blocks reads and writes for an instant
rename table `loan` to `lending`;
