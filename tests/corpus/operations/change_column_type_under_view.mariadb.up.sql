-- change_column_type_under_view: forward, for MariaDB 10.6 or later
-- A type changes under views and a trigger
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
  `plays` decimal(8,2) not null default 0,
  constraint `song_pkey` primary key (`id`)
);

-- step 2: create view played
create view `played` as
select `song`.`id` as `id`, `song`.`title` as `title`, `song`.`plays` as `plays`
from `song`
where `song`.`plays` > 0;

-- step 3: create view often_played
create view `often_played` as
select `played`.`id` as `id`, `played`.`title` as `title`
from `played`
where `played`.`plays` > 100;

-- step 4: create trigger song_touch on song
delimiter //
create trigger song_touch before update on song for each row begin if new.plays < 0 then set new.plays = 0; end if; end//
delimiter ;

-- step 5: change type of title of song to varchar(100)
alter table `song` modify column `title` varchar(100) not null;

-- step 6: change type of plays of song to decimal(12,2)
alter table `song` modify column `plays` decimal(12,2) not null default 0;
