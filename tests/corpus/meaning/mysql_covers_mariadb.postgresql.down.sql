-- mysql_covers_mariadb: reverse, for PostgreSQL 15 or later
-- What is said of MySQL holds for MariaDB, where that is not named beside it
-- reversal: exact
-- this destroys what was written since:
--   the column others of u with its values
--   the table u with all its rows
--   the table t with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop view w
-- lock: w: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "w";

commit;

begin;

-- step 2: drop view v
-- lock: v: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "v";

commit;

begin;

-- step 3: drop column others of u
-- lock: u: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "u" drop column "others";

commit;

begin;

-- step 4: drop table u
-- lock: u: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "u";

-- step 5: drop table t
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "t";

commit;
