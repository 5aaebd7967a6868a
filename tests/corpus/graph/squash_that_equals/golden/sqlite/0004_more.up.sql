-- 0004_more: forward, for SQLite 3.40 or later
-- What comes after one of them comes after the squash
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: add column body to article
-- lock: article: the database, blocks writes for an instant
alter table "article" add column "body" text;

commit;
