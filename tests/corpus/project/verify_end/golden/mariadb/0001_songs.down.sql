-- 0001_songs: reverse, for MariaDB 10.6 or later
-- A verify speaks of what is there in the end
-- reversal: exact
-- this destroys what was written since:
--   the column mood of track with its values
--   the table song with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop column mood of track
alter table `track` drop column `mood`;

-- step 2: rename column title of track to name
alter table `track` rename column `title` to `name`;

-- step 3: rename table track to song
rename table `track` to `song`;

-- step 4: drop table song
drop table `song`;
