-- 0004_more: reverse, for SQLite 3.40 or later
-- What comes after one of them comes after the squash
-- reversal: exact
-- this destroys what was written since:
--   the column body of article with its values

begin immediate;

-- step 1: drop column body of article
alter table "article" drop column "body";

commit;
