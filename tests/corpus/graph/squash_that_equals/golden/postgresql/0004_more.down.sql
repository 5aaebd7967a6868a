-- 0004_more: reverse, for PostgreSQL 15 or later
-- What comes after one of them comes after the squash
-- reversal: exact
-- this destroys what was written since:
--   the column body of article with its values
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column body of article
-- lock: article: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "article" drop column "body";

commit;
