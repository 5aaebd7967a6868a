-- 0003_renames: forward, for MySQL 8.0 or later
-- Other names, and rows of its own
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: rename table channel to station
rename table `channel` to `station`;

-- step 2: rename column name of station to title
alter table `station` rename column `name` to `title`;

-- step 3: drop unique owner_email_key on owner
alter table `owner` drop index `owner_email_key`;

-- step 4: create table kind
create table `kind` (
  `name` varchar(9) not null,
  `weight` int not null,
  constraint `kind_pkey` primary key (`name`)
);

-- step 5: insert 2 rows into kind
insert into `kind` (`name`, `weight`) values
  ('a', 1),
  ('b', 2);

-- step 6: add column kind to station
alter table `station` add column `kind` varchar(9) null,
  add key `station_kind_fkey` (`kind`),
  add constraint `station_kind_fkey` foreign key (`kind`) references `kind` (`name`) on delete set null;
