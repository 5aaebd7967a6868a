-- run_sql_state: reverse, for MySQL 8.0 or later
-- What raw SQL does to the schema
-- reversal: lossy, it does not bring back
--   what sql 'drop what is kept' did, but for what its author undoes
--   the rows of kept
--   what sql 'the longest ones first' did, but for what its author undoes
--   what sql 'how long an essay is' did, but for what its author undoes
--   what sql 'search vector' did, but for what its author undoes
-- this destroys what was written since:
--   the column note of essay with its values
--   the table kept with all its rows
--   the column size of essay with its values
--   the column tsv of essay with its values
--   the table essay with all its rows
--   the table author with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop check essay_note_there on essay
-- lock: essay: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` drop constraint `essay_note_there`;

-- step 2: drop column note of essay
-- lock: essay: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` drop column `note`,
  algorithm = instant;

-- step 3: sql 'drop what is kept'
create table kept (id bigint not null auto_increment primary key, name varchar(20) not null);

-- step 4: drop table kept
-- lock: kept: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `kept`;

-- step 5: sql 'the longest ones first'
alter table essay modify column size int not null default 0;

-- step 6: sql 'how long an essay is'
alter table essay drop column size;

-- step 7: drop table essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: author: LOCK=NONE, blocks reads and writes for an instant
drop table `essay`;

-- step 8: drop table author
-- lock: author: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `author`;
