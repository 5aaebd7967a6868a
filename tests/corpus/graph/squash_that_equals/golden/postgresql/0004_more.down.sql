-- 0004_more: reverse, for PostgreSQL 15 or later
-- What comes after one of them comes after the squash
-- reversal: exact
-- this destroys what was written since:
--   the column body of article with its values

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop column body of article
alter table "article" drop column "body";

commit;
