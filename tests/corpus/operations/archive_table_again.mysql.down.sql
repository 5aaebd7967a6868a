-- archive_table_again: reverse, for MySQL 8.0 or later
-- An archive keeps no name that a new table wants
-- reversal: exact
-- this destroys what was written since:
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop view old_essay
drop view `old_essay`;

-- step 2: drop table essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `essay`;

-- step 3: rename table text to essay
-- lock: text: LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `text` to `essay`;

-- step 4: drop table essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `essay`;

-- step 5: rename table mig_archive__essay to essay
-- lock: mig_archive__essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `mig_archive__essay` to `essay`;

-- step 6: require, else 'essay has rows that break essay_size_check: add check essay_size_check on essay can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `essay has rows that break essay_size_check: add check essay_siz…` check (ok = 1));
select case when not exists (select 1 from `essay` where not (`essay`.`size` > 0)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: rename index mig_archive__essay_size_idx on essay to essay_size_idx
-- lock: essay: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` rename index `mig_archive__essay_size_idx` to `essay_size_idx`,
  algorithm = inplace, lock = none;

-- step 8: rename unique constraint mig_archive__essay_name_key on essay to essay_name_key
-- lock: essay: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` rename index `mig_archive__essay_name_key` to `essay_name_key`,
  algorithm = inplace, lock = none;

-- step 9: add check essay_size_check on essay
-- lock: essay: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `essay` add constraint `essay_size_check` check (`size` > 0);

-- step 10: drop table essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `essay`;
