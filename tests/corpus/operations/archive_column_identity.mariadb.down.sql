-- archive_column_identity: reverse, for MariaDB 10.6 or later
-- A column that counts goes on counting while it is hidden
-- reversal: exact
-- this destroys what was written since:
--   the table ticket with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: rename column mig_archive__place of ticket to place
alter table `ticket` rename column `mig_archive__place` to `place`;

-- step 2: rename unique constraint mig_archive__ticket_place_key on ticket to ticket_place_key
alter table `ticket` rename index `mig_archive__ticket_place_key` to `ticket_place_key`;

-- step 3: drop table ticket
drop table `ticket`;
