-- view_rebuild: forward, for MySQL 8.0 or later
-- Tables are rebuilt under a view, with children that stay
-- reversal: lossy, it does not bring back
--   which values of note in parent were null
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table parent
create table `parent` (
  `id` bigint not null auto_increment,
  `note` varchar(10) null,
  constraint `parent_pkey` primary key (`id`)
);

-- step 2: create table child
create table `child` (
  `id` bigint not null auto_increment,
  `parent_id` bigint not null,
  constraint `child_pkey` primary key (`id`),
  key `child_parent_id_fkey` (`parent_id`),
  constraint `child_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete cascade
);

-- step 3: create view counted
create view `counted` as
select `p`.`id` as `id`, `p`.`note` as `note`, count(`c`.`id`) as `children`
from `parent` as `p`
left join `child` as `c` on `c`.`parent_id` = `p`.`id`
group by `p`.`id`, `p`.`note`;

-- step 4: create table log
create table `log` (
  `id` bigint not null auto_increment,
  `text` varchar(50) not null,
  constraint `log_pkey` primary key (`id`)
);

-- step 5: create trigger parent_gone on parent
create trigger parent_gone after delete on parent for each row insert into log (text) values (concat('gone ', old.id));

-- step 6: create trigger child_names_parent on child
create trigger child_names_parent after insert on child for each row update parent set note = 'has' where id = new.parent_id;

-- step 7: set not null on note of parent, 1 of 2
update `parent` set `note` = '' where `note` is null;

-- step 8: set not null on note of parent, 2 of 2
alter table `parent` modify column `note` varchar(10) not null;

-- step 9: add check parent_note on parent
alter table `parent` add constraint `parent_note` check (`note` <> 'never');
