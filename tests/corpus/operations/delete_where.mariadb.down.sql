-- delete_where: reverse, for MariaDB 10.6 or later
-- Rows that go, and what hangs on them
-- reversal: exact
-- this destroys what was written since:
--   the table visit with all its rows
--   the table pet with all its rows
--   the table owner with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop check pet_named on pet
alter table `pet` drop constraint `pet_named`;

-- step 2: delete 2 rows from visit
delete from `visit` where `id` in (1001, 1002);

-- step 3: delete 2 rows from pet
delete from `pet` where `id` in (1001, 1002);

-- step 4: delete 2 rows from owner
delete from `owner` where `id` in (1001, 1002);

-- step 5: drop table visit
drop table `visit`;

-- step 6: drop table pet
drop table `pet`;

-- step 7: drop table owner
drop table `owner`;
