-- sqlite_rebuild_together: forward, for MySQL 8.0 or later
-- One rebuild of a table for all its changes
-- reversal: lossy, it does not bring back
--   which values of plays in song were null
--   which values of title in song were null
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table kind
create table `kind` (
  `id` bigint not null auto_increment,
  constraint `kind_pkey` primary key (`id`)
);

-- step 2: create table song
create table `song` (
  `id` bigint not null auto_increment,
  `title` varchar(50) null,
  `plays` int null,
  constraint `song_pkey` primary key (`id`)
);

-- step 3: create table event
create table `event` (
  `id` bigint not null auto_increment,
  `song_id` bigint not null,
  constraint `event_pkey` primary key (`id`),
  key `event_song_id_fkey` (`song_id`),
  constraint `event_song_id_fkey` foreign key (`song_id`) references `song` (`id`) on delete cascade
);

-- step 4: set not null on title of song, 1 of 2
update `song` set `title` = '' where `title` is null;

-- step 5: set not null on title of song, 2 of 2
alter table `song` modify column `title` varchar(50) not null;

-- step 6: add column name to kind
alter table `kind` add column `name` varchar(10) null;

-- step 7: create table other
create table `other` (
  `id` bigint not null auto_increment,
  constraint `other_pkey` primary key (`id`)
);

-- step 8: set not null on plays of song, 1 of 2
update `song` set `plays` = 0 where `plays` is null;

-- step 9: set not null on plays of song, 2 of 2
alter table `song` modify column `plays` int not null;

-- step 10: add check kind_named on kind
alter table `kind` add constraint `kind_named` check (`name` <> '');

-- step 11: set default of plays of song
alter table `song` alter column `plays` set default 1;
