-- 0003_changes: reverse, for MariaDB 10.5 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in reader
-- lock timeout: 3000 ms, retry: 5
-- note: MariaDB before 10.8 takes each key of an index upwards, `desc` or not

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'reader.source has values that do not fit into varchar(20): change type of source of reader to varchar(20) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `reader.source has values that do not fit into varchar(20): chan…` check (ok = 1));
select case when not exists (select 1 from `reader` where char_length(`reader`.`source`) > 20) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: rename table lending to loan
-- lock: lending: LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `lending` to `loan`;

-- step 3: rename unique constraint reader_address_key on reader to reader_mail_key
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` rename index `reader_address_key` to `reader_mail_key`,
  algorithm = instant, lock = none;

-- step 4: add index loan_begun_idx on loan
-- lock: loan: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `loan` add key `loan_begun_idx` (`begun` desc, `id`),
  algorithm = nocopy, lock = none;

-- step 5: rename column lasts of loan to days
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` rename column `lasts` to `days`,
  algorithm = instant, lock = none;

-- step 6: rename column number of book to id
-- lock: book: INSTANT, LOCK=NONE, blocks reads and writes for an instant
drop view `lent`;
alter table `book` rename column `number` to `id`,
  algorithm = instant, lock = none;
create view `lent` as
select `book`.`id` as `id`, `book`.`title` as `title`
from `book`
where `book`.`state` = 'lent';

-- step 7: rename column shelf of book to code
-- lock: book: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `book` rename column `shelf` to `code`,
  algorithm = instant, lock = none;

-- step 8: require, else 'book.title has values that do not fit into varchar(40): change type of title of book to varchar(40) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `book.title has values that do not fit into varchar(40): change …` check (ok = 1));
select case when not exists (select 1 from `book` where char_length(`book`.`title`) > 40) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: add column weeks to loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` add column `weeks` int generated always as (`days` div 7) virtual,
  algorithm = instant, lock = none;

-- step 10: set default of price of book
-- lock: book: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `book` alter column `price` set default 0,
  algorithm = instant, lock = none;

-- step 11: change type of title of book to varchar(40)
-- lock: book: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `book` modify column `title` varchar(40) not null comment 'as printed';

-- step 12: drop comment of days of loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` modify column `days` int not null default 14,
  algorithm = instant, lock = none;

-- step 13: set default of asked of loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` modify column `asked` datetime(6) not null default current_timestamp(6),
  algorithm = instant, lock = none;

-- step 14: drop default of source of reader
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` modify column `source` varchar(60) not null,
  algorithm = instant, lock = none;

-- step 15: change type of source of reader to varchar(20)
-- lock: reader: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `reader` modify column `source` varchar(20) not null;

-- step 16: add column phone to reader, 1 of 2
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` add column `phone` varchar(20) null default '' after `name`,
  algorithm = instant, lock = none;

-- step 17: add column phone to reader, 2 of 2
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` modify column `phone` varchar(20) null,
  algorithm = instant, lock = none;

-- step 18: drop not null on name of reader
-- lock: reader: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `reader` modify column `name` varchar(60) null,
  algorithm = inplace, lock = none;
