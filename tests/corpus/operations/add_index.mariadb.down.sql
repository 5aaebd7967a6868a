-- add_index: reverse, for MariaDB 10.6 or later
-- Indexes come and go
-- reversal: exact
-- this destroys what was written since:
--   the table essay with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add index essay_title_idx on essay
alter table `essay` add key `essay_title_idx` (`title`);

-- step 2: drop index essay_stars_idx on essay
alter table `essay` drop index `essay_stars_idx`;

-- step 3: drop index essay_title_idx on essay
alter table `essay` drop index `essay_title_idx`;

-- step 4: drop table essay
drop table `essay`;
