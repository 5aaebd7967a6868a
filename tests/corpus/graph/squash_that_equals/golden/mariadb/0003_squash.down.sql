-- 0003_squash: reverse, for MariaDB 10.6 or later
-- Posts with titles
-- reversal: exact
-- this destroys what was written since:
--   the table article with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop view headline
drop view `headline`;

-- step 2: drop 'owner' of enum role
alter table `person` modify column `role` enum('reader', 'writer') not null default 'reader';

-- step 3: drop table article
drop table `article`;
