-- change_column_type_under_view: reverse, for MySQL 8.0 or later
-- A type changes under views and a trigger
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: change type of plays of song to decimal(8,2)
alter table `song` modify column `plays` decimal(8,2) not null default 0;

-- step 2: change type of title of song to varchar(50)
alter table `song` modify column `title` varchar(50) not null;

-- step 3: drop trigger song_touch on song
drop trigger `song_touch`;

-- step 4: drop view often_played
drop view `often_played`;

-- step 5: drop view played
drop view `played`;

-- step 6: drop table song
drop table `song`;
