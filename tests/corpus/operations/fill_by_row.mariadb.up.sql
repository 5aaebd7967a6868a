-- fill_by_row: forward, for MariaDB 10.6 or later
-- Columns whose values come from others
-- reversal: lossy, it does not bring back
--   the values of minutes in song
--   which values of note in pair were null
--   which values of mood in song were null
--   which values of artist in song were null
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table song
create table `song` (
  `id` bigint not null auto_increment,
  `title` varchar(80) not null,
  `seconds` int not null default 0,
  `artist` varchar(50) null,
  `mood` varchar(20) null,
  constraint `song_pkey` primary key (`id`)
);

-- step 2: create table pair
create table `pair` (
  `a` int not null,
  `b` int not null,
  `note` varchar(20) null,
  constraint `pair_pkey` primary key (`a`, `b`)
);

-- step 3: add column slug to song, 1 of 3
alter table `song` add column `slug` varchar(200) null;

-- step 4: add column slug to song, 2 of 3
update `song` set `slug` = concat(concat(lower(`title`), '-'), cast(`seconds` as char(12))) where `slug` is null;

-- step 5: add column slug to song, 3 of 3
alter table `song` modify column `slug` varchar(200) not null;

-- step 6: add column token to song, 1 of 3
alter table `song` add column `token` char(36) null;

-- step 7: add column token to song, 2 of 3
update `song` set `token` = uuid() where `token` is null;

-- step 8: add column token to song, 3 of 3
alter table `song` modify column `token` char(36) not null;

-- step 9: add unique song_token_key on song
alter table `song` add unique key `song_token_key` (`token`);

-- step 10: add column minutes to song, 1 of 3
alter table `song` add column `minutes` int null;

-- step 11: add column minutes to song, 2 of 3
update `song` set `minutes` = `seconds` div 60 where `minutes` is null;

-- step 12: add column minutes to song, 3 of 3
alter table `song` modify column `minutes` int null;

-- step 13: add column grade to song, 1 of 3
alter table `song` add column `grade` enum('low', 'high') null;

-- step 14: add column grade to song, 2 of 3
update `song` set `grade` = cast(case when `seconds` > 100 then 'high' else 'low' end as char) where `grade` is null;

-- step 15: add column grade to song, 3 of 3
alter table `song` modify column `grade` enum('low', 'high') not null default 'low';

-- step 16: add column number to song, 1 of 3
alter table `song` add column `number` bigint null;

-- step 17: add column number to song, 2 of 3
update `song` set `number` = `id` * 10 where `number` is null;

-- step 18: add column number to song, 3 of 3
alter table `song` modify column `number` bigint not null;

-- step 19: add column kind to song, 1 of 3
alter table `song` add column `kind` varchar(9) null;

-- step 20: add column kind to song, 2 of 3
update `song` set `kind` = 'song' where `kind` is null;

-- step 21: add column kind to song, 3 of 3
alter table `song` modify column `kind` varchar(9) not null;

-- step 22: set not null on artist of song, 1 of 2
update `song` set `artist` = concat('by ', `title`) where `artist` is null;

-- step 23: set not null on artist of song, 2 of 2
alter table `song` modify column `artist` varchar(50) not null;

-- step 24: set not null on mood of song, 1 of 2
update `song` set `mood` = 'calm' where `mood` is null;

-- step 25: set not null on mood of song, 2 of 2
alter table `song` modify column `mood` varchar(20) not null;

-- step 26: add column sum to pair, 1 of 3
alter table `pair` add column `sum` int null;

-- step 27: add column sum to pair, 2 of 3
update `pair` set `sum` = `a` + `b` where `sum` is null;

-- step 28: add column sum to pair, 3 of 3
alter table `pair` modify column `sum` int not null;

-- step 29: set not null on note of pair, 1 of 2
update `pair` set `note` = cast(`a` as char(20)) where `note` is null;

-- step 30: set not null on note of pair, 2 of 2
alter table `pair` modify column `note` varchar(20) not null;

-- step 31: drop column minutes of song
alter table `song` drop column `minutes`;

-- step 32: create table fresh
create table `fresh` (
  `id` bigint not null auto_increment,
  `name` varchar(20) not null,
  constraint `fresh_pkey` primary key (`id`)
);

-- step 33: add column twice to fresh, 1 of 3
alter table `fresh` add column `twice` varchar(40) null;

-- step 34: add column twice to fresh, 2 of 3
update `fresh` set `twice` = concat(`name`, `name`) where `twice` is null;

-- step 35: add column twice to fresh, 3 of 3
alter table `fresh` modify column `twice` varchar(40) not null;

-- step 36: rename column name of fresh to word
alter table `fresh` rename column `name` to `word`;

-- step 37: add column thrice to fresh, 1 of 3
alter table `fresh` add column `thrice` varchar(60) null;

-- step 38: add column thrice to fresh, 2 of 3
update `fresh` set `thrice` = concat(`word`, `twice`) where `thrice` is null;

-- step 39: add column thrice to fresh, 3 of 3
alter table `fresh` modify column `thrice` varchar(60) not null;

-- step 40: add check fresh_word on fresh
alter table `fresh` add constraint `fresh_word` check (`word` <> '');
