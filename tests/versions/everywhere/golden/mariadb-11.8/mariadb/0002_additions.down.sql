-- 0002_additions: reverse, for MariaDB 11.8 or later
-- What comes to tables that are there
-- reversal: exact
-- this destroys what was written since:
--   the column mail_folded of reader with its values
--   the column about of reader with its values
--   the column source of reader with its values
--   the column weeks of loan with its values
--   the column asked of loan with its values
--   the column late of loan with its values
--   the column note of loan with its values
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'book.state has rows with ''lost'': drop ''lost'' of enum state can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `book.state has rows with 'lost': drop 'lost' of enum state can …` check (ok = 1));
select case when not exists (select 1 from `book` where `book`.`state` = 'lost') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: drop 'lost' of enum state
-- lock: book: COPY, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `book` modify column `state` enum('there', 'lent') not null default 'there',
  algorithm = copy, lock = none;

-- step 3: drop column mail_folded of reader
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` drop column `mail_folded`,
  algorithm = instant, lock = none;

-- step 4: drop column about of reader
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` drop column `about`,
  algorithm = instant, lock = none;

-- step 5: drop column source of reader
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` drop column `source`,
  algorithm = instant, lock = none;

-- step 6: drop column weeks of loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` drop column `weeks`,
  algorithm = instant, lock = none;

-- step 7: drop column asked of loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` drop column `asked`,
  algorithm = instant, lock = none;

-- step 8: drop column late of loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` drop column `late`,
  algorithm = instant, lock = none;

-- step 9: drop column note of loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` drop column `note`,
  algorithm = instant, lock = none;

-- step 10: drop foreign key loan_book_fkey on loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` drop foreign key `loan_book_fkey`,
  drop index `loan_book_fkey`,
  algorithm = nocopy, lock = none;

-- step 11: drop foreign key loan_reader_fkey on loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` drop foreign key `loan_reader_fkey`,
  drop index `loan_reader_fkey`,
  algorithm = nocopy, lock = none;

-- step 12: drop unique reader_mail_key on reader
-- lock: reader: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` drop index `reader_mail_key`,
  algorithm = nocopy, lock = none;

-- step 13: drop index loan_begun_idx on loan
-- lock: loan: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` drop index `loan_begun_idx`,
  algorithm = nocopy, lock = none;
