-- archive_rows: reverse, for MySQL 8.0 or later
-- Rows are hidden, and come back
-- reversal: exact
-- this destroys what was written since:
--   the table place with all its rows
--   the table letter with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: put the rows of mig_archive__mail__2 back into mail
-- lock: mail: rows, blocks who writes the same rows while its rows are written
-- lock: mig_archive__mail__2: LOCK=EXCLUSIVE, blocks reads and writes for an instant
set @mig_sql_mode = @@session.sql_mode;
set session sql_mode = concat(@@session.sql_mode, ',NO_AUTO_VALUE_ON_ZERO');
insert into `mail` (`id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `mig_archive__tag`)
  select `id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `mig_archive__tag` from `mig_archive__mail__2`;
set session sql_mode = @mig_sql_mode;
drop table `mig_archive__mail__2`;

-- step 2: put the rows of mig_archive__mail__1 back into mail
-- lock: mail: rows, blocks who writes the same rows while its rows are written
-- lock: mig_archive__mail__1: LOCK=EXCLUSIVE, blocks reads and writes for an instant
set @mig_sql_mode = @@session.sql_mode;
set session sql_mode = concat(@@session.sql_mode, ',NO_AUTO_VALUE_ON_ZERO');
insert into `mail` (`id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `mig_archive__tag`)
  select `id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `mig_archive__tag` from `mig_archive__mail__1`;
set session sql_mode = @mig_sql_mode;
drop table `mig_archive__mail__1`;

-- step 3: rename table mail to letter
-- lock: mail: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: LOCK=NONE, blocks reads and writes for an instant
rename table `mail` to `letter`;

-- step 4: rename column mig_archive__tag of letter to tag
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__tag` to `tag`,
  algorithm = instant;

-- step 5: put the rows of mig_archive__place__1 back into place
-- lock: place: rows, blocks who writes the same rows while its rows are written
-- lock: mig_archive__place__1: LOCK=EXCLUSIVE, blocks reads and writes for an instant
insert into `place` (`country`, `number`, `text`)
  select `country`, `number`, `text` from `mig_archive__place__1`;
drop table `mig_archive__place__1`;

-- step 6: put the rows of mig_archive__letter__2 back into letter
-- lock: letter: rows, blocks who writes the same rows while its rows are written
-- lock: mig_archive__letter__2: LOCK=EXCLUSIVE, blocks reads and writes for an instant
set @mig_sql_mode = @@session.sql_mode;
set session sql_mode = concat(@@session.sql_mode, ',NO_AUTO_VALUE_ON_ZERO');
insert into `letter` (`id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `tag`)
  select `id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `tag` from `mig_archive__letter__2`;
set session sql_mode = @mig_sql_mode;
drop table `mig_archive__letter__2`;

-- step 7: put the rows of mig_archive__letter__1 back into letter
-- lock: letter: rows, blocks who writes the same rows while its rows are written
-- lock: mig_archive__letter__1: LOCK=EXCLUSIVE, blocks reads and writes for an instant
set @mig_sql_mode = @@session.sql_mode;
set session sql_mode = concat(@@session.sql_mode, ',NO_AUTO_VALUE_ON_ZERO');
insert into `letter` (`id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `tag`)
  select `id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `tag` from `mig_archive__letter__1`;
set session sql_mode = @mig_sql_mode;
drop table `mig_archive__letter__1`;

-- step 8: delete 3 rows from place
-- lock: place: rows, blocks who writes the same rows while its rows are written
delete from `place` where (`country` = 'de' and `number` = 1)
  or (`country` = 'de' and `number` = 2)
  or (`country` = 'fr' and `number` = 1);

-- step 9: delete 4 rows from letter
-- lock: letter: rows, blocks who writes the same rows while its rows are written
delete from `letter` where `id` in (1, 2, 3, 4);

-- step 10: delete 2 rows from parent
-- lock: parent: rows, blocks who writes the same rows while its rows are written
delete from `parent` where `id` in (1, 2);

-- step 11: drop table place
-- lock: place: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `place`;

-- step 12: drop table letter
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: LOCK=NONE, blocks reads and writes for an instant
drop table `letter`;

-- step 13: drop table parent
-- lock: parent: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent`;
