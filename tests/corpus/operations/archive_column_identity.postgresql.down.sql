-- archive_column_identity: reverse, for PostgreSQL 15 or later
-- A column that counts goes on counting while it is hidden
-- reversal: exact
-- this destroys what was written since:
--   the table ticket with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: rename column mig_archive__place of ticket to place
-- lock: ticket: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "ticket" rename column "mig_archive__place" to "place";

-- step 2: rename unique constraint mig_archive__ticket_place_key on ticket to ticket_place_key
-- lock: ticket: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "ticket" rename constraint "mig_archive__ticket_place_key" to "ticket_place_key";

-- step 3: drop table ticket
-- lock: ticket: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "ticket";

commit;
