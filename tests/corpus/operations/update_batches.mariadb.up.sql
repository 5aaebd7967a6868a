-- update_batches: forward, for MariaDB 10.6 or later
-- Many rows, a few at a time
-- reversal: lossy, it does not bring back
--   how it was before: update rank of song
--   how it was before: update slug of song
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table song
create table `song` (
  `id` bigint not null auto_increment,
  `title` varchar(80) not null,
  `code` varchar(40) not null,
  `plays` int not null default 0,
  `rank` int null,
  constraint `song_pkey` primary key (`id`),
  unique key `song_code_key` (`code`)
);

-- step 2: create table play
create table `play` (
  `song_id` bigint not null,
  `number` int not null,
  `at` datetime(6) not null default '2024-01-01 00:00:00',
  constraint `play_pkey` primary key (`song_id`, `number`),
  key `play_at_idx` (`at`),
  constraint `play_song_id_fkey` foreign key (`song_id`) references `song` (`id`) on delete cascade
);

-- step 3: add column slug to song
alter table `song` add column `slug` varchar(120) null;

-- step 4: update slug of song
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
    set mig_high = (select `id` from (select `id` from `song` where `id` >= mig_low and `id` <= mig_last order by `id` limit 2) as mig_range order by `id` desc limit 1);
    update `song` set `slug` = lower(replace(`song`.`title`, ' ', '-')) where `song`.`id` >= mig_low and `song`.`id` <= mig_high and (`song`.`slug` is null);
    set mig_low = (select `id` from `song` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 5: update rank of song
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low varchar(40);
  declare mig_high varchar(40);
  declare mig_last varchar(40);
  set mig_low = (select `code` from `song` order by `code` limit 1);
  set mig_last = (select `code` from `song` order by `code` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `code` from (select `code` from `song` where `code` >= mig_low and `code` <= mig_last order by `code` limit 3) as mig_range order by `code` desc limit 1);
    update `song` set `rank` = `song`.`plays` * 10 where `song`.`code` >= mig_low and `song`.`code` <= mig_high;
    do sleep(0.001);
    set mig_low = (select `code` from `song` where `code` > mig_high order by `code` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 6: delete rows of play
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low datetime(6);
  declare mig_high datetime(6);
  declare mig_last datetime(6);
  set mig_low = (select `at` from `play` order by `at` limit 1);
  set mig_last = (select `at` from `play` order by `at` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `at` from (select `at` from `play` where `at` >= mig_low and `at` <= mig_last order by `at` limit 2) as mig_range order by `at` desc limit 1);
    delete from `play` where `play`.`at` >= mig_low and `play`.`at` <= mig_high and (`play`.`number` > 1000000);
    set mig_low = (select `at` from `play` where `at` > mig_high order by `at` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 7: delete rows of song
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
    set mig_high = (select `id` from (select `id` from `song` where `id` >= mig_low and `id` <= mig_last order by `id` limit 100) as mig_range order by `id` desc limit 1);
    delete from `song` where `song`.`id` >= mig_low and `song`.`id` <= mig_high and (`song`.`plays` < 0);
    do sleep(0.001);
    set mig_low = (select `id` from `song` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;
