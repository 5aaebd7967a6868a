-- the schema after 0001_initial, for MariaDB 10.6 or later
-- made from nothing: for an empty database; rows that migrations insert are not in it
-- note: MariaDB before 10.8 takes each key of an index upwards, `desc` or not

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

create table `bin` (
  `product` bigint not null,
  `place` varchar(10) not null,
  constraint `bin_pkey` primary key (`product`)
);

create table `customer` (
  `id` bigint not null auto_increment,
  `email` varchar(100) not null comment 'where "bills" go',
  `born` date null,
  constraint `customer_pkey` primary key (`id`),
  unique key `customer_email_key` (`email`)
) comment = 'who buys' ENGINE=InnoDB;

create table `line` (
  `order` bigint not null,
  `number` int not null,
  `product` bigint not null,
  `amount` int not null default 1,
  constraint `line_pkey` primary key (`number`, `order`),
  unique key `line_product` (`order`, `product`)
);

create table `product` (
  `id` bigint not null auto_increment,
  `code` varchar(20) not null,
  `price` decimal(10,2) not null default 0,
  `gross` decimal(10,2) generated always as (`price` * 2) stored,
  `labels` json null,
  `mig_product_code_1` varchar(20) generated always as (case when `price` > 0 then `code` end) virtual invisible,
  constraint `product_pkey` primary key (`id`),
  unique key `product_code` (`mig_product_code_1`),
  key `product_price` (`price` desc) comment 'for lists',
  constraint `product_code_check` check (`code` <> '')
);

create table `to` (
  `order no` bigint not null,
  `customer` bigint not null,
  `state` enum('new', 'paid', 'sent') not null default 'new',
  `PK` char(2) null,
  constraint `to_pkey` primary key (`order no`)
);

alter table `bin` add constraint `bin_product_fkey` foreign key (`product`) references `product` (`id`);

alter table `line` add key `line_product_fkey` (`product`),
  add constraint `line_product_fkey` foreign key (`product`) references `product` (`id`);

alter table `line` add constraint `line_order` foreign key (`order`) references `to` (`order no`) on delete cascade;

alter table `to` add key `to_customer_fkey` (`customer`),
  add constraint `to_customer_fkey` foreign key (`customer`) references `customer` (`id`) on delete cascade;

create view `open_orders` as
select `o`.`order no` as `order no`, `c`.`email` as `email`, count(*) as `lines`
from `to` as `o`
join `customer` as `c` on `c`.`id` = `o`.`customer`
left join `line` as `l` on `l`.`order` = `o`.`order no`
where `o`.`state` = 'new'
group by `o`.`order no`, `c`.`email`;

delimiter //
create trigger line_check before insert on line for each row begin if new.amount = 0 then set new.amount = 1; end if; end//
delimiter ;
