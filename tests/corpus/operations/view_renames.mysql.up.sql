-- view_renames: forward, for MySQL 8.0 or later
-- What a view reads gets other names, and the view keeps its own
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
  `plays` int not null default 0,
  constraint `song_pkey` primary key (`id`),
  constraint `song_plays_check` check (`plays` >= 0)
);

-- step 2: create view played
create view `played` as
select `song`.`id` as `id`, `song`.`title` as `title`, `song`.`plays` as `plays`
from `song`
where `song`.`plays` > 0;

-- step 3: create view twice
create view `twice` as
select `a`.`id` as `id`, `b`.`title` as `other`
from `song` as `a`
join `played` as `b` on `b`.`id` = `a`.`id`;

-- step 4: rename table song to track
drop view `twice`;
drop view `played`;
rename table `song` to `track`;
create view `played` as
select `track`.`id` as `id`, `track`.`title` as `title`, `track`.`plays` as `plays`
from `track`
where `track`.`plays` > 0;
create view `twice` as
select `a`.`id` as `id`, `b`.`title` as `other`
from `track` as `a`
join `played` as `b` on `b`.`id` = `a`.`id`;

-- step 5: rename column title of track to name
drop view `twice`;
drop view `played`;
alter table `track` rename column `title` to `name`;
create view `played` as
select `track`.`id` as `id`, `track`.`name` as `title`, `track`.`plays` as `plays`
from `track`
where `track`.`plays` > 0;
create view `twice` as
select `a`.`id` as `id`, `b`.`title` as `other`
from `track` as `a`
join `played` as `b` on `b`.`id` = `a`.`id`;

-- step 6: add column note to track
alter table `track` add column `note` varchar(10) null;
