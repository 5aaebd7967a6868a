-- fill_by_row: reverse, for MySQL 8.0 or later
-- Columns whose values come from others
-- reversal: lossy, it does not bring back
--   the values of minutes in song
--   which values of note in pair were null
--   which values of mood in song were null
--   which values of artist in song were null
-- this destroys what was written since:
--   the column thrice of fresh with its values
--   the column twice of fresh with its values
--   the table fresh with all its rows
--   the column sum of pair with its values
--   the column kind of song with its values
--   the column number of song with its values
--   the column grade of song with its values
--   the column minutes of song with its values
--   the column token of song with its values
--   the column slug of song with its values
--   the table pair with all its rows
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop check fresh_word on fresh
-- lock: fresh: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `fresh` drop constraint `fresh_word`;

-- step 2: drop column thrice of fresh
-- lock: fresh: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `fresh` drop column `thrice`,
  algorithm = instant;

-- step 3: rename column word of fresh to name
-- lock: fresh: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `fresh` rename column `word` to `name`,
  algorithm = instant;

-- step 4: drop column twice of fresh
-- lock: fresh: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `fresh` drop column `twice`,
  algorithm = instant;

-- step 5: drop table fresh
-- lock: fresh: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `fresh`;

-- step 6: add column minutes to song
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` add column `minutes` int null after `token`,
  algorithm = instant;

-- step 7: fill minutes of song
-- lock: song: rows, blocks who writes the same rows while its rows are written
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `song` order by `id` limit 1);
  set mig_last = (select `id` from `song` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `song` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1000) as mig_range order by `id` desc limit 1);
    update `song` set `minutes` = `seconds` div 60 where `id` >= mig_low and `id` <= mig_high and `minutes` is null;
    set mig_low = (select `id` from `song` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 8: drop not null on note of pair
-- lock: pair: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `pair` modify column `note` varchar(20) null,
  algorithm = inplace, lock = none;

-- step 9: drop column sum of pair
-- lock: pair: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `pair` drop column `sum`,
  algorithm = instant;

-- step 10: drop not null on mood of song, drop not null on artist of song
-- lock: song: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `song` modify column `mood` varchar(20) null,
  modify column `artist` varchar(50) null,
  algorithm = inplace, lock = none;

-- step 11: drop column kind of song
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `kind`,
  algorithm = instant;

-- step 12: drop column number of song
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `number`;

-- step 13: drop column grade of song
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `grade`,
  algorithm = instant;

-- step 14: drop column minutes of song
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `minutes`,
  algorithm = instant;

-- step 15: drop what rests on token of song
-- lock: song: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop index `song_token_key`,
  algorithm = inplace, lock = none;

-- step 16: drop column token of song
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `token`,
  algorithm = instant;

-- step 17: drop column slug of song
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `slug`,
  algorithm = instant;

-- step 18: drop table pair
-- lock: pair: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `pair`;

-- step 19: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;
