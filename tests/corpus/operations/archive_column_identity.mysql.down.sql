-- archive_column_identity: reverse, for MySQL 8.0 or later
-- A column that counts goes on counting while it is hidden
-- reversal: exact
-- this destroys what was written since:
--   the table ticket with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: rename column mig_archive__place of ticket to place
-- lock: ticket: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `ticket` rename column `mig_archive__place` to `place`,
  algorithm = instant;

-- step 2: rename unique constraint mig_archive__ticket_place_key on ticket to ticket_place_key
-- lock: ticket: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `ticket` rename index `mig_archive__ticket_place_key` to `ticket_place_key`,
  algorithm = inplace, lock = none;

-- step 3: drop table ticket
-- lock: ticket: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `ticket`;
