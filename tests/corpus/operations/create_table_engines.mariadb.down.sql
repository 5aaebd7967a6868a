-- create_table_engines: reverse, for MariaDB 10.6 or later
-- Parts that only some engines have
-- reversal: exact
-- this destroys what was written since:
--   the column hits of essay with its values
--   the table essay_search with all its rows
--   the table essay with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add index essay_title_idx on essay
alter table `essay` add key `essay_title_idx` (`title`);

-- step 2: drop index essay_hits_idx on essay
alter table `essay` drop index `essay_hits_idx`;

-- step 3: drop column hits of essay
alter table `essay` drop column `hits`;

-- step 4: drop table essay
drop table `essay`;
