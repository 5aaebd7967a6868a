-- drop_column_rebuild: reverse, for MariaDB 10.6 or later
-- A column of a check over two columns, and one of a composite key
-- reversal: lossy, it does not bring back
--   the values of b in child
-- this destroys what was written since:
--   the table child with all its rows
--   the table parent with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add column b to child
alter table `child` add column `b` int not null default 2 after `a`,
  add constraint `child_order` check (`b` < `c`),
  add key `child_a_b_fkey` (`a`, `b`),
  add constraint `child_a_b_fkey` foreign key (`a`, `b`) references `parent` (`a`, `b`);

-- step 2: drop table child
drop table `child`;

-- step 3: drop table parent
drop table `parent`;
