-- 0004_more: reverse, for SQLite 3.40 or later
-- What comes after one of them comes after the squash
-- reversal: exact
-- this destroys what was written since:
--   the column body of article with its values
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop column body of article
-- lock: article: the database, blocks writes while the table is written anew
alter table "article" drop column "body";

commit;
