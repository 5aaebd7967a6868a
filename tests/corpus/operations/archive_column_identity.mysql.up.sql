-- archive_column_identity: forward, for MySQL 8.0 or later
-- A column that counts goes on counting while it is hidden
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table ticket
create table `ticket` (
  `number` varchar(20) not null,
  `place` bigint not null auto_increment,
  constraint `ticket_pkey` primary key (`number`),
  unique key `ticket_place_key` (`place`)
);

-- step 2: rename unique constraint ticket_place_key on ticket to mig_archive__ticket_place_key
alter table `ticket` rename index `ticket_place_key` to `mig_archive__ticket_place_key`;

-- step 3: rename column place of ticket to mig_archive__place
alter table `ticket` rename column `place` to `mig_archive__place`;
