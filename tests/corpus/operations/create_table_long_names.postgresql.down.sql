-- create_table_long_names: reverse, for PostgreSQL 15 or later
-- Names that have to be cut
-- reversal: exact
-- this destroys what was written since:
--   the table a_table_with_a_name_that_is_already_quite_long_by_itself with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table a_table_with_a_name_that_is_already_quite_long_by_itself
-- lock: a_table_with_a_name_that_is_already_quite_long_by_itself: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "a_table_with_a_name_that_is_already_quite_long_by_itself";

commit;
