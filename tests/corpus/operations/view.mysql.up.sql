-- view: forward, for MySQL 8.0 or later
-- Views are made, replaced, and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table artist
create table `artist` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  constraint `artist_pkey` primary key (`id`)
);

-- step 2: create table song
create table `song` (
  `id` bigint not null auto_increment,
  `title` varchar(50) not null,
  `artist_id` bigint null,
  `seconds` int not null,
  constraint `song_pkey` primary key (`id`),
  key `song_artist_id_fkey` (`artist_id`),
  constraint `song_artist_id_fkey` foreign key (`artist_id`) references `artist` (`id`) on delete set null
);

-- step 3: create view song_list
create view `song_list` as
select `s`.`id` as `id`, `s`.`title` as `title`, coalesce(`a`.`name`, 'nobody') as `artist`, `s`.`seconds` div 60 as `minutes`
from `song` as `s`
left join `artist` as `a` on `a`.`id` = `s`.`artist_id`
where `s`.`seconds` > 0;

-- step 4: create view per_artist
create view `per_artist` as
select `song_list`.`artist` as `artist`, count(*) as `songs`, max(`song_list`.`minutes`) as `longest`
from `song_list`
group by `song_list`.`artist`
having count(*) > 1;

-- step 5: create view own_words
create view `own_words` as
select id, upper(title) as title from song;

-- step 6: replace view song_list
create or replace view `song_list` as
select `s`.`id` as `id`, `s`.`title` as `title`, coalesce(`a`.`name`, 'nobody') as `artist`, `s`.`seconds` div 60 as `minutes`, `s`.`seconds` as `seconds`
from `song` as `s`
left join `artist` as `a` on `a`.`id` = `s`.`artist_id`;

-- step 7: replace view song_list
create or replace view `song_list` as
select `s`.`title` as `title`, coalesce(`a`.`name`, 'nobody') as `artist`, `s`.`seconds` div 60 as `minutes`
from `song` as `s`
left join `artist` as `a` on `a`.`id` = `s`.`artist_id`;

-- step 8: drop view own_words
drop view `own_words`;
