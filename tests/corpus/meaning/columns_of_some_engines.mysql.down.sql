-- columns_of_some_engines: reverse, for MySQL 8.0 or later
-- A column that is another one on some engines
-- reversal: lossy, it does not bring back
--   the values of n in u
-- this destroys what was written since:
--   the table u with all its rows
--   the table t with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 't.note has values that do not fit into varchar(20): change type of note of t to varchar(20) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `t.note has values that do not fit into varchar(20): change type…` check (ok = 1));
select case when not exists (select 1 from `t` where char_length(`t`.`note`) > 20) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: add column n to u
-- lock: u: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `u` add column `n` int not null default 1,
  algorithm = instant;

-- step 3: drop table u
-- lock: u: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `u`;

-- step 4: change type of note of t to varchar(20)
-- lock: t: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `t` modify column `note` varchar(20) null comment 'another note';

-- step 5: set comment of note of t
-- lock: t: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `t` modify column `note` varchar(20) null comment 'a note',
  algorithm = instant;

-- step 6: rename column m of t to n
-- lock: t: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: t: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `t` drop constraint `t_n_positive`,
  rename column `m` to `n`,
  add constraint `t_n_positive` check (`n` > 0);

-- step 7: require, else 't.n has nulls: set not null on n of t can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `t.n has nulls: set not null on n of t can not be done` check (ok = 1));
select case when not exists (select 1 from `t` where `t`.`n` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 8: set not null on n of t
-- lock: t: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `t` modify column `n` int not null default 2,
  algorithm = inplace, lock = none;

-- step 9: set default of n of t
-- lock: t: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `t` alter column `n` set default 1,
  algorithm = instant;

-- step 10: drop table t
-- lock: t: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `t`;
