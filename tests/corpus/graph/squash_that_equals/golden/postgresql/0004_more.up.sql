-- 0004_more: forward, for PostgreSQL 15 or later
-- What comes after one of them comes after the squash
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: add column body to article
-- lock: article: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "article" add column "body" text;

commit;
