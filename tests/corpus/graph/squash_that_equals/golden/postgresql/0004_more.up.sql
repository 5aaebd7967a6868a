-- 0004_more: forward, for PostgreSQL 15 or later
-- What comes after one of them comes after the squash
-- reversal: exact

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add column body to article
alter table "article" add column "body" text;

commit;
