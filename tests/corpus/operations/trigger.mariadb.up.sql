-- trigger: forward, for MariaDB 10.6 or later
-- A trigger comes, another goes
-- reversal: lossy, it does not bring back
--   the rows of log
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table song
create table `song` (
  `id` bigint not null auto_increment,
  `title` varchar(50) not null,
  constraint `song_pkey` primary key (`id`)
);

-- step 2: create trigger first_one on song
delimiter //
create trigger first_one before insert on song for each row begin set new.title = trim(new.title); set new.title = lower(new.title); end//
delimiter ;

-- step 3: drop trigger first_one on song
drop trigger `first_one`;

-- step 4: create table log
create table `log` (
  `id` bigint not null auto_increment,
  `text` varchar(50) not null,
  constraint `log_pkey` primary key (`id`)
);

-- step 5: create trigger log_trim on log
create trigger log_trim before insert on log for each row set new.text = trim(new.text);

-- step 6: drop table log
drop table `log`;
