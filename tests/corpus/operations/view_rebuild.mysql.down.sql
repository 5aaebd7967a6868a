-- view_rebuild: reverse, for MySQL 8.0 or later
-- Tables are rebuilt under a view, with children that stay
-- reversal: lossy, it does not bring back
--   which values of note in parent were null
-- this destroys what was written since:
--   the table log with all its rows
--   the table child with all its rows
--   the table parent with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop check parent_note on parent
alter table `parent` drop constraint `parent_note`;

-- step 2: drop not null on note of parent
alter table `parent` modify column `note` varchar(10) null;

-- step 3: drop trigger child_names_parent on child
drop trigger `child_names_parent`;

-- step 4: drop trigger parent_gone on parent
drop trigger `parent_gone`;

-- step 5: drop table log
drop table `log`;

-- step 6: drop view counted
drop view `counted`;

-- step 7: drop table child
drop table `child`;

-- step 8: drop table parent
drop table `parent`;
