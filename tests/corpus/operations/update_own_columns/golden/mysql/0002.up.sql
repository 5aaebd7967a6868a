-- 0002: forward, for MySQL 8.0 or later
-- What the reverse takes away needs no reverse of its own
-- reversal: lossy, it does not bring back
--   the rows of member that are deleted
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: add column label to member
-- lock: member: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `member` add column `label` varchar(60) null,
  algorithm = instant;

-- step 2: add column rank to member
-- lock: member: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `member` add column `rank` int null,
  algorithm = instant;

-- step 3: update label, rank of member
-- lock: member: rows, blocks who writes the same rows while its rows are written
update `member` set `label` = concat(`member`.`name`, '!'), `rank` = `member`.`visits` * 10;

-- step 4: delete rows of member
-- lock: member: rows, blocks who writes the same rows while its rows are written
delete from `member` where `member`.`visits` < 0;

-- step 5: create table copy
create table `copy` (
  `id` bigint not null auto_increment,
  `note` varchar(50) null,
  constraint `copy_pkey` primary key (`id`)
);

-- step 6: make a table for the keys that come into copy
create table `mig_inserted__copy__1` (
  `id` bigint not null,
  constraint `mig_inserted__copy__1_pkey` primary key (`id`)
);

-- step 7: insert rows of a query into copy
start transaction;
insert into `mig_inserted__copy__1` (`id`)
select `mig_rows`.`id`
from (
select `m`.`id` as `id`, `m`.`name` as `note`
from `member` as `m`
) as `mig_rows`;
insert into `copy` (`id`, `note`)
select `mig_rows`.`id`, `mig_rows`.`note`
from (
select `m`.`id` as `id`, `m`.`name` as `note`
from `member` as `m`
) as `mig_rows` where exists (select 1 from `mig_inserted__copy__1` where `mig_inserted__copy__1`.`id` = `mig_rows`.`id`);
commit;

-- step 8: update note of copy
update `copy` set `note` = null where `copy`.`note` = 'Bob';

-- step 9: delete rows of copy
delete from `copy` where `copy`.`note` is null;

-- step 10: rename table copy to second
rename table `copy` to `second`;

-- step 11: rename column note of second to word
alter table `second` rename column `note` to `word`;

-- step 12: update word of second
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `second` order by `id` limit 1);
  set mig_last = (select `id` from `second` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `second` where `id` >= mig_low and `id` <= mig_last order by `id` limit 10) as mig_range order by `id` desc limit 1);
    update `second` set `word` = 'x' where `second`.`id` >= mig_low and `second`.`id` <= mig_high;
    set mig_low = (select `id` from `second` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;
