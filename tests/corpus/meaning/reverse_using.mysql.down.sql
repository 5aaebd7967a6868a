-- reverse_using: reverse, for MySQL 8.0 or later
-- Types that change by an expression, there and back
-- reversal: lossy, it does not bring back
--   values of flag in t that the new type has changed
--   values of feels in t that the new type has changed
--   values of count in t that the new type has changed
--   values of amount in t that the new type has changed
--   values of minus in t that the new type has changed
--   values of state in t that the new type has changed
-- this destroys what was written since:
--   the table t with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: change type of flag of t to bool, 1 of 4
-- lock: t: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `t` add column `mig_new__flag` boolean null after `flag`;

-- step 2: change type of flag of t to bool, 2 of 4
-- lock: t: rows, blocks who writes the same rows while its rows are written
update `t` set `mig_new__flag` = `flag` = 'yes';

-- step 3: change type of flag of t to bool, 3 of 4
-- lock: t: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `t` drop column `flag`;

-- step 4: change type of flag of t to bool, 4 of 4
-- lock: t: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `t` change column `mig_new__flag` `flag` boolean null;

-- step 5: change type of feels of t to varchar(10), 1 of 4
-- lock: t: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `t` add column `mig_new__feels` varchar(10) null after `feels`;

-- step 6: change type of feels of t to varchar(10), 2 of 4
-- lock: t: rows, blocks who writes the same rows while its rows are written
update `t` set `mig_new__feels` = cast(cast(`feels` as char) as char(10));

-- step 7: change type of feels of t to varchar(10), 3 of 4
-- lock: t: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `t` drop column `feels`;

-- step 8: change type of feels of t to varchar(10), 4 of 4
-- lock: t: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `t` change column `mig_new__feels` `feels` varchar(10) not null default 'ok';

-- step 9: change type of count of t to int
-- lock: t: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `t` modify column `count` int not null default 7;

-- step 10: change type of amount of t to decimal(8,2)
-- lock: t: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `t` modify column `amount` decimal(8,2) not null default 2;

-- step 11: change type of minus of t to varchar(10)
-- lock: t: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `t` modify column `minus` varchar(10) null default '-5';

-- step 12: change type of state of t to varchar(10)
-- lock: t: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `t` modify column `state` varchar(10) not null default '0';

-- step 13: delete 2 rows from t
-- lock: t: rows, blocks who writes the same rows while its rows are written
delete from `t` where `id` in (1, 2);

-- step 14: drop table t
-- lock: t: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `t`;
