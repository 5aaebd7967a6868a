-- 0004_more: forward, for SQLite 3.40 or later
-- What comes after one of them comes after the squash
-- reversal: exact

begin immediate;

-- step 1: add column body to article
alter table "article" add column "body" text;

commit;
