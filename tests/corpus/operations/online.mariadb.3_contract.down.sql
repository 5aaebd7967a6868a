-- online, phase contract: reverse, for MariaDB 10.6 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Tables that are there: the forms with the weakest locks
-- reversal: lossy, it does not bring back
--   the rows of pet
-- lock timeout: 500 ms, retry: 2

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 1;
set session innodb_lock_wait_timeout = 1;

-- step 1: create table pet
create table `pet` (
  `id` bigint not null auto_increment,
  `owner_id` bigint null,
  `species` varchar(20) not null,
  `tag` varchar(20) null,
  `token` char(36) not null default (uuid()),
  `born` datetime(6) not null default (utc_timestamp(6)),
  `legs` int not null default 4,
  constraint `pet_pkey` primary key (`id`),
  key `pet_owner_id_idx` (`owner_id`)
);

-- step 2: add foreign key pet_owner_id_fkey on pet
-- lock: person: COPY, LOCK=SHARED, blocks writes for an instant
alter table `pet` add constraint `pet_owner_id_fkey` foreign key (`owner_id`) references `person` (`id`) on delete set null;
