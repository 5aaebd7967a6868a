-- drop_index: reverse, for MySQL 8.0 or later
-- Indexes and columns that come back with all that was said of them
-- reversal: lossy, it does not bring back
--   the values of length in essay
--   the values of any in essay
--   the values of bytes in essay
--   the values of plain in essay
-- this destroys what was written since:
--   the table essay with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add column length to essay
alter table `essay` add column `length` decimal(6,2) not null default 0.25;

-- step 2: add column bytes to essay
alter table `essay` add column `bytes` varchar(20) collate `utf8mb4_bin` null;

-- step 3: add column twice to essay
alter table `essay` add column `twice` int generated always as (`stars` * 2) stored after `length`;

-- step 4: add unique essay_both_key on essay
alter table `essay` add unique key `essay_both_key` (`title`, `stars`);

-- step 5: add index essay_noted_idx on essay
alter table `essay` add key `essay_noted_idx` (`length`) comment 'for the archive';

-- step 6: add index essay_best_idx on essay
alter table `essay` add key `essay_best_idx` (`stars` desc, `title`);

-- step 7: drop table essay
drop table `essay`;
