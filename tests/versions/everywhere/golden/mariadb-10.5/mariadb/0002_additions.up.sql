-- 0002_additions: forward, for MariaDB 10.5 or later
-- What comes to tables that are there
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: MariaDB before 10.8 takes each key of an index upwards, `desc` or not

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'two readers with one mail: ask the desk'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `two readers with one mail: ask the desk` check (ok = 1));
select case when not exists (select 1 from `reader` where `reader`.`mail` is not null group by `reader`.`mail` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: require, else 'reader has duplicates in mail: add unique reader_mail_key on reader can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `reader has duplicates in mail: add unique reader_mail_key on re…` check (ok = 1));
select case when not exists (select 1 from `reader` where `reader`.`mail` is not null group by `reader`.`mail` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: require, else 'loan has rows whose reader_id is not in reader: add foreign key loan_reader_fkey on loan can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `loan has rows whose reader_id is not in reader: add foreign key…` check (ok = 1));
select case when not exists (select 1 from `loan` as `child` where (`child`.`reader_id` is not null) and (not exists (select 1 from `reader` as `parent` where `parent`.`id` = `child`.`reader_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: require, else 'loan has rows whose book_id is not in book: add foreign key loan_book_fkey on loan can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `loan has rows whose book_id is not in book: add foreign key loa…` check (ok = 1));
select case when not exists (select 1 from `loan` as `child` where (`child`.`book_id` is not null) and (not exists (select 1 from `book` as `parent` where `parent`.`id` = `child`.`book_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: add index loan_begun_idx on loan
-- lock: loan: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `loan` add key `loan_begun_idx` (`begun` desc, `id`),
  algorithm = nocopy, lock = none;

-- step 6: add unique reader_mail_key on reader
-- lock: reader: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `reader` add unique key `reader_mail_key` (`mail`),
  algorithm = nocopy, lock = none;

-- step 7: build the index of loan_reader_fkey
-- lock: loan: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `loan` add key `loan_reader_fkey` (`reader_id`),
  algorithm = nocopy, lock = none;

-- step 8: add foreign key loan_reader_fkey on loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `loan` add constraint `loan_reader_fkey` foreign key (`reader_id`) references `reader` (`id`) on delete cascade,
  algorithm = instant, lock = none;
set session foreign_key_checks = 1;

-- step 9: look whether all rows of loan hold loan_reader_fkey
-- note: where it stops, loan_reader_fkey is gone again: go on from step 8 when the rows are right
select case when not exists (select 1 from `loan` as `child` where (`child`.`reader_id` is not null) and (not exists (select 1 from `reader` as `parent` where `parent`.`id` = `child`.`reader_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `loan` drop foreign key `loan_reader_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `loan got rows whose reader_id is not in reader meanwhile: loan_…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: build the index of loan_book_fkey
-- lock: loan: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `loan` add key `loan_book_fkey` (`book_id`),
  algorithm = nocopy, lock = none;

-- step 11: add foreign key loan_book_fkey on loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `loan` add constraint `loan_book_fkey` foreign key (`book_id`) references `book` (`id`) on delete restrict,
  algorithm = instant, lock = none;
set session foreign_key_checks = 1;

-- step 12: look whether all rows of loan hold loan_book_fkey
-- note: where it stops, loan_book_fkey is gone again: go on from step 11 when the rows are right
select case when not exists (select 1 from `loan` as `child` where (`child`.`book_id` is not null) and (not exists (select 1 from `book` as `parent` where `parent`.`id` = `child`.`book_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `loan` drop foreign key `loan_book_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `loan got rows whose book_id is not in book meanwhile: loan_book…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 13: add column note to loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` add column `note` varchar(100) null,
  algorithm = instant, lock = none;

-- step 14: add column late to loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` add column `late` boolean not null default false,
  algorithm = instant, lock = none;

-- step 15: add column asked to loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` add column `asked` datetime(6) not null default current_timestamp(6),
  algorithm = instant, lock = none;

-- step 16: add column weeks to loan
-- lock: loan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `loan` add column `weeks` int generated always as (`days` div 7) virtual,
  algorithm = instant, lock = none;

-- step 17: add column source to reader, 1 of 2
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` add column `source` varchar(20) not null default 'desk',
  algorithm = instant, lock = none;

-- step 18: add column source to reader, 2 of 2
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` modify column `source` varchar(20) not null,
  algorithm = instant, lock = none;

-- step 19: add column about to reader, 1 of 2
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` add column `about` longtext not null default ('nothing'),
  algorithm = instant, lock = none;

-- step 20: add column about to reader, 2 of 2
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `reader` modify column `about` longtext not null,
  algorithm = instant, lock = none;

-- step 21: add column mail_folded to reader
-- lock: reader: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: reader: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `reader` add column `mail_folded` varchar(80) null,
  algorithm = instant, lock = none;
drop trigger if exists `mig_reader_mail_folded_insert`;
create trigger `mig_reader_mail_folded_insert` before insert on `reader` for each row set new.`mail_folded` = coalesce(new.`mail_folded`, lower(`new`.`mail`));

-- step 22: fill mail_folded of reader
-- lock: reader: rows, blocks who writes the same rows while its rows are written
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `reader` order by `id` limit 1);
  set mig_last = (select `id` from `reader` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `reader` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1000) as mig_range order by `id` desc limit 1);
    update `reader` set `mail_folded` = lower(`mail`) where `id` >= mig_low and `id` <= mig_high and `mail_folded` is null;
    set mig_low = (select `id` from `reader` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 23: set not null on mail_folded of reader
-- lock: reader: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: reader: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `reader` modify column `mail_folded` varchar(80) not null,
  algorithm = inplace, lock = none;
drop trigger if exists `mig_reader_mail_folded_insert`;

-- step 24: add 'lost' to enum state
-- lock: book: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `book` modify column `state` enum('there', 'lent', 'lost') not null default 'there',
  algorithm = instant, lock = none;
