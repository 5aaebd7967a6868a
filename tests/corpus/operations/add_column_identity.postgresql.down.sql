-- add_column_identity: reverse, for PostgreSQL 15 or later
-- An identity for a table that has none
-- reversal: exact
-- this destroys what was written since:
--   the column id of word with its values
--   the table word with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop column id of word
alter table "word" drop column "id";

-- step 2: drop table word
drop table "word";

commit;
