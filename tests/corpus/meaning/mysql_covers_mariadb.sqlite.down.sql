-- mysql_covers_mariadb: reverse, for SQLite 3.40 or later
-- What is said of MySQL holds for MariaDB, where that is not named beside it
-- reversal: exact
-- this destroys what was written since:
--   the column others of u with its values
--   the table u with all its rows
--   the table t with all its rows

begin immediate;

-- step 1: drop view w
drop view "w";

-- step 2: drop view v
drop view "v";

-- step 3: drop column others of u
alter table "u" drop column "others";

-- step 4: drop table u
drop table "u";

-- step 5: drop table t
drop table "t";

commit;
