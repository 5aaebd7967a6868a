-- mysql_covers_mariadb: reverse, for SQLite 3.40 or later
-- What is said of MySQL holds for MariaDB, where that is not named beside it
-- reversal: exact
-- this destroys what was written since:
--   the column others of u with its values
--   the table u with all its rows
--   the table t with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop view w
-- lock: w: the database, blocks writes for an instant
drop view "w";

-- step 2: drop view v
-- lock: v: the database, blocks writes for an instant
drop view "v";

-- step 3: drop column others of u
-- lock: u: the database, blocks writes while the table is written anew
alter table "u" drop column "others";

-- step 4: drop table u
-- lock: u: the database, blocks writes for an instant
drop table "u";

-- step 5: drop table t
-- lock: t: the database, blocks writes for an instant
drop table "t";

commit;
