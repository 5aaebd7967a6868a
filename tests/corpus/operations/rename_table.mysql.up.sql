-- rename_table: forward, for MySQL 8.0 or later
-- A table and what refers to it
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table song
create table `song` (
  `id` bigint not null auto_increment,
  `title` varchar(50) not null,
  constraint `song_pkey` primary key (`id`),
  key `song_title_idx` (`title`),
  constraint `song_title_check` check (`title` <> '')
);

-- step 2: create table play
create table `play` (
  `id` bigint not null auto_increment,
  `song_id` bigint not null,
  constraint `play_pkey` primary key (`id`),
  key `play_song_id_fkey` (`song_id`),
  constraint `play_song_id_fkey` foreign key (`song_id`) references `song` (`id`) on delete cascade
);

-- step 3: rename table song to track
rename table `song` to `track`;

-- step 4: create table song
create table `song` (
  `id` bigint not null auto_increment,
  `title` varchar(50) not null,
  constraint `song_pkey2` primary key (`id`),
  key `song_title_idx2` (`title`)
);
