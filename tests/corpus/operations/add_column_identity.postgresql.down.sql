-- add_column_identity: reverse, for PostgreSQL 15 or later
-- An identity for a table that has none
-- reversal: exact
-- this destroys what was written since:
--   the column id of word with its values
--   the table word with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column id of word
-- lock: word: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "word" drop column "id";

-- step 2: drop table word
-- lock: word: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "word";

commit;
