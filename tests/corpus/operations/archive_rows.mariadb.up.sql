-- archive_rows: forward, for MariaDB 10.6 or later
-- Rows are hidden, and come back
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table parent
create table `parent` (
  `id` bigint not null auto_increment,
  `name` varchar(20) not null,
  constraint `parent_pkey` primary key (`id`)
);

-- step 2: create table letter
create table `letter` (
  `id` bigint not null auto_increment,
  `parent_id` bigint null,
  `name` varchar(50) not null comment 'the name',
  `shade` enum('red', 'green') not null default 'red',
  `weight` decimal(6,2) not null default 1.25,
  `body` json not null default ('{}'),
  `sent` datetime(6) not null default (utc_timestamp(6)),
  `tag` varchar(20) null,
  `half` decimal(6,2) generated always as (`weight` * 2) stored,
  constraint `letter_pkey` primary key (`id`),
  unique key `letter_name_key` (`name`),
  key `letter_shade_name_idx` (`shade`, `name`),
  key `letter_parent_id_fkey` (`parent_id`),
  constraint `letter_weight_check` check (`weight` >= 0),
  constraint `letter_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`)
);

-- step 3: create table place
create table `place` (
  `country` char(2) not null,
  `number` int not null,
  `text` varchar(20) not null,
  constraint `place_pkey` primary key (`country`, `number`)
);

-- step 4: insert 2 rows into parent
insert into `parent` (`id`, `name`) values
  (1, 'one'),
  (2, 'two');

-- step 5: insert 4 rows into letter
insert into `letter` (`id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `tag`) values
  (1, 1, 'first', 'red', 1.5, '{"a": [1, 2]}', '2024-01-31 11:05:00.123456', 'x'),
  (2, 2, 'second', 'green', 2.25, '{}', '2024-02-29 00:00:00', null),
  (3, null, 'third', 'red', 0.01, 'null', '1999-12-31 23:59:59.5', 'it''s'),
  (4, 2, 'fourth', 'green', 0, '"x"', '2024-02-29 00:00:00', '');

-- step 6: insert 3 rows into place
insert into `place` (`country`, `number`, `text`) values
  ('de', 1, 'a'),
  ('de', 2, 'b'),
  ('fr', 1, 'c');

-- step 7: make a table for the rows that leave letter
create table `mig_archive__letter__1` (
  `id` bigint not null,
  `parent_id` bigint null,
  `name` varchar(50) null,
  `shade` enum('red', 'green') null,
  `weight` decimal(6,2) null,
  `body` json null,
  `sent` datetime(6) null,
  `tag` varchar(20) null,
  constraint `mig_archive__letter__1_pkey` primary key (`id`)
);

-- step 8: archive rows of letter as mig_archive__letter__1
start transaction;
insert into `mig_archive__letter__1` (`id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `tag`)
  select `id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `tag` from `letter` where (`letter`.`shade` = 'green') and (`letter`.`weight` > 0) for update;
delete `letter` from `letter` join `mig_archive__letter__1` on `mig_archive__letter__1`.`id` = `letter`.`id`;
commit;

-- step 9: make a table for the rows that leave letter
create table `mig_archive__letter__2` (
  `id` bigint not null,
  `parent_id` bigint null,
  `name` varchar(50) null,
  `shade` enum('red', 'green') null,
  `weight` decimal(6,2) null,
  `body` json null,
  `sent` datetime(6) null,
  `tag` varchar(20) null,
  constraint `mig_archive__letter__2_pkey` primary key (`id`)
);

-- step 10: archive rows of letter as mig_archive__letter__2
start transaction;
insert into `mig_archive__letter__2` (`id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `tag`)
  select `id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `tag` from `letter` where (`letter`.`parent_id` in (select `p`.`id` from `parent` as `p` where `p`.`name` = 'two')) or (`letter`.`sent` = (select min(`l`.`sent`) from `letter` as `l`)) for update;
delete `letter` from `letter` join `mig_archive__letter__2` on `mig_archive__letter__2`.`id` = `letter`.`id`;
commit;

-- step 11: make a table for the rows that leave place
create table `mig_archive__place__1` (
  `country` char(2) not null,
  `number` int not null,
  `text` varchar(20) null,
  constraint `mig_archive__place__1_pkey` primary key (`country`, `number`)
);

-- step 12: archive rows of place as mig_archive__place__1
start transaction;
insert into `mig_archive__place__1` (`country`, `number`, `text`)
  select `country`, `number`, `text` from `place` where ((`place`.`country` = 'de') and (`place`.`number` < 2)) or (`place`.`country` = 'fr') for update;
delete `place` from `place` join `mig_archive__place__1` on `mig_archive__place__1`.`country` = `place`.`country` and `mig_archive__place__1`.`number` = `place`.`number`;
commit;

-- step 13: rename column tag of letter to mig_archive__tag
alter table `letter` rename column `tag` to `mig_archive__tag`;

-- step 14: rename table letter to mail
rename table `letter` to `mail`;

-- step 15: make a table for the rows that leave mail
create table `mig_archive__mail__1` (
  `id` bigint not null,
  `parent_id` bigint null,
  `name` varchar(50) null,
  `shade` enum('red', 'green') null,
  `weight` decimal(6,2) null,
  `body` json null,
  `sent` datetime(6) null,
  `mig_archive__tag` varchar(20) null,
  constraint `mig_archive__mail__1_pkey` primary key (`id`)
);

-- step 16: archive rows of mail as mig_archive__mail__1
start transaction;
insert into `mig_archive__mail__1` (`id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `mig_archive__tag`)
  select `id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `mig_archive__tag` from `mail` where `mail`.`id` > 100 for update;
delete `mail` from `mail` join `mig_archive__mail__1` on `mig_archive__mail__1`.`id` = `mail`.`id`;
commit;

-- step 17: make a table for the rows that leave mail
create table `mig_archive__mail__2` (
  `id` bigint not null,
  `parent_id` bigint null,
  `name` varchar(50) null,
  `shade` enum('red', 'green') null,
  `weight` decimal(6,2) null,
  `body` json null,
  `sent` datetime(6) null,
  `mig_archive__tag` varchar(20) null,
  constraint `mig_archive__mail__2_pkey` primary key (`id`)
);

-- step 18: archive rows of mail as mig_archive__mail__2
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `mail` order by `id` limit 1);
  set mig_last = (select `id` from `mail` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `mail` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1) as mig_range order by `id` desc limit 1);
    start transaction;
    insert into `mig_archive__mail__2` (`id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `mig_archive__tag`)
  select `id`, `parent_id`, `name`, `shade`, `weight`, `body`, `sent`, `mig_archive__tag` from `mail` where `mail`.`id` >= mig_low and `mail`.`id` <= mig_high and ((`mail`.`id` > 50) or (`mail`.`name` = 'third')) for update;
    delete `mail` from `mail` join `mig_archive__mail__2` on `mig_archive__mail__2`.`id` = `mail`.`id` where `mail`.`id` >= mig_low and `mail`.`id` <= mig_high;
    commit;
    do sleep(0.001);
    set mig_low = (select `id` from `mail` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;
