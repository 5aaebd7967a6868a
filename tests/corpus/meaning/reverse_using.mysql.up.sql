-- reverse_using: forward, for MySQL 8.0 or later
-- Types that change by an expression, there and back
-- reversal: lossy, it does not bring back
--   values of flag in t that the new type has changed
--   values of feels in t that the new type has changed
--   values of count in t that the new type has changed
--   values of amount in t that the new type has changed
--   values of minus in t that the new type has changed
--   values of state in t that the new type has changed
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table t
create table `t` (
  `id` bigint not null auto_increment,
  `state` varchar(10) not null default '0',
  `minus` varchar(10) null default '-5',
  `amount` decimal(8,2) not null default 2,
  `count` int not null default 7,
  `feels` varchar(10) not null default 'ok',
  `flag` boolean null,
  constraint `t_pkey` primary key (`id`)
);

-- step 2: insert 2 rows into t
insert into `t` (`id`, `state`, `minus`, `amount`, `count`, `feels`, `flag`) values
  (1, '1', '-1', 3, 1, 'sad', true),
  (2, '12', null, 4.5, 2, 'ok', null);

-- step 3: change type of state of t to int, 1 of 4
alter table `t` add column `mig_new__state` int null after `state`;

-- step 4: change type of state of t to int, 2 of 4
update `t` set `mig_new__state` = char_length(`state`);

-- step 5: change type of state of t to int, 3 of 4
alter table `t` drop column `state`;

-- step 6: change type of state of t to int, 4 of 4
alter table `t` change column `mig_new__state` `state` int not null default 0;

-- step 7: change type of minus of t to smallint, 1 of 4
alter table `t` add column `mig_new__minus` smallint null after `minus`;

-- step 8: change type of minus of t to smallint, 2 of 4
update `t` set `mig_new__minus` = -char_length(`minus`);

-- step 9: change type of minus of t to smallint, 3 of 4
alter table `t` drop column `minus`;

-- step 10: change type of minus of t to smallint, 4 of 4
alter table `t` change column `mig_new__minus` `minus` smallint null default -5;

-- step 11: change type of amount of t to int
alter table `t` modify column `amount` int not null default 2;

-- step 12: change type of count of t to varchar(20)
alter table `t` modify column `count` varchar(20) not null default '7';

-- step 13: change type of feels of t to mood, 1 of 4
alter table `t` add column `mig_new__feels` enum('sad', 'ok') null after `feels`;

-- step 14: change type of feels of t to mood, 2 of 4
update `t` set `mig_new__feels` = cast(case when `feels` = 'sad' then 'sad' else 'ok' end as char);

-- step 15: change type of feels of t to mood, 3 of 4
alter table `t` drop column `feels`;

-- step 16: change type of feels of t to mood, 4 of 4
alter table `t` change column `mig_new__feels` `feels` enum('sad', 'ok') not null default 'ok';

-- step 17: change type of flag of t to varchar(3), 1 of 4
alter table `t` add column `mig_new__flag` varchar(3) null after `flag`;

-- step 18: change type of flag of t to varchar(3), 2 of 4
update `t` set `mig_new__flag` = case when `flag` then 'yes' when not `flag` then 'no' end;

-- step 19: change type of flag of t to varchar(3), 3 of 4
alter table `t` drop column `flag`;

-- step 20: change type of flag of t to varchar(3), 4 of 4
alter table `t` change column `mig_new__flag` `flag` varchar(3) null;
