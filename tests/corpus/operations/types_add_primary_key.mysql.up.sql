-- types_add_primary_key: forward, for MySQL 8.0 or later
-- Primary keys and foreign keys over every type
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table parent_flag
create table `parent_flag` (
  `id` boolean not null
);

-- step 2: create table child_flag
create table `child_flag` (
  `parent_id` boolean null
);

-- step 3: add primary key to parent_flag
alter table `parent_flag` add constraint `parent_flag_pkey` primary key (`id`);

-- step 4: add foreign key child_flag_parent_id_fkey on child_flag
alter table `child_flag` add key `child_flag_parent_id_fkey` (`parent_id`),
  add constraint `child_flag_parent_id_fkey` foreign key (`parent_id`) references `parent_flag` (`id`) on delete cascade;

-- step 5: create table parent_small
create table `parent_small` (
  `id` smallint not null
);

-- step 6: create table child_small
create table `child_small` (
  `parent_id` smallint null
);

-- step 7: add primary key to parent_small
alter table `parent_small` add constraint `parent_small_pkey` primary key (`id`);

-- step 8: add foreign key child_small_parent_id_fkey on child_small
alter table `child_small` add key `child_small_parent_id_fkey` (`parent_id`),
  add constraint `child_small_parent_id_fkey` foreign key (`parent_id`) references `parent_small` (`id`) on delete cascade;

-- step 9: create table parent_whole
create table `parent_whole` (
  `id` int not null
);

-- step 10: create table child_whole
create table `child_whole` (
  `parent_id` int null
);

-- step 11: add primary key to parent_whole
alter table `parent_whole` add constraint `parent_whole_pkey` primary key (`id`);

-- step 12: add foreign key child_whole_parent_id_fkey on child_whole
alter table `child_whole` add key `child_whole_parent_id_fkey` (`parent_id`),
  add constraint `child_whole_parent_id_fkey` foreign key (`parent_id`) references `parent_whole` (`id`) on delete cascade;

-- step 13: create table parent_big
create table `parent_big` (
  `id` bigint not null
);

-- step 14: create table child_big
create table `child_big` (
  `parent_id` bigint null
);

-- step 15: add primary key to parent_big
alter table `parent_big` add constraint `parent_big_pkey` primary key (`id`);

-- step 16: add foreign key child_big_parent_id_fkey on child_big
alter table `child_big` add key `child_big_parent_id_fkey` (`parent_id`),
  add constraint `child_big_parent_id_fkey` foreign key (`parent_id`) references `parent_big` (`id`) on delete cascade;

-- step 17: create table parent_float4
create table `parent_float4` (
  `id` float not null
);

-- step 18: create table child_float4
create table `child_float4` (
  `parent_id` float null
);

-- step 19: add primary key to parent_float4
alter table `parent_float4` add constraint `parent_float4_pkey` primary key (`id`);

-- step 20: add foreign key child_float4_parent_id_fkey on child_float4
alter table `child_float4` add key `child_float4_parent_id_fkey` (`parent_id`),
  add constraint `child_float4_parent_id_fkey` foreign key (`parent_id`) references `parent_float4` (`id`) on delete cascade;

-- step 21: create table parent_float8
create table `parent_float8` (
  `id` double not null
);

-- step 22: create table child_float8
create table `child_float8` (
  `parent_id` double null
);

-- step 23: add primary key to parent_float8
alter table `parent_float8` add constraint `parent_float8_pkey` primary key (`id`);

-- step 24: add foreign key child_float8_parent_id_fkey on child_float8
alter table `child_float8` add key `child_float8_parent_id_fkey` (`parent_id`),
  add constraint `child_float8_parent_id_fkey` foreign key (`parent_id`) references `parent_float8` (`id`) on delete cascade;

-- step 25: create table parent_amount
create table `parent_amount` (
  `id` decimal(10,2) not null
);

-- step 26: create table child_amount
create table `child_amount` (
  `parent_id` decimal(10,2) null
);

-- step 27: add primary key to parent_amount
alter table `parent_amount` add constraint `parent_amount_pkey` primary key (`id`);

-- step 28: add foreign key child_amount_parent_id_fkey on child_amount
alter table `child_amount` add key `child_amount_parent_id_fkey` (`parent_id`),
  add constraint `child_amount_parent_id_fkey` foreign key (`parent_id`) references `parent_amount` (`id`) on delete cascade;

-- step 29: create table parent_code
create table `parent_code` (
  `id` char(3) not null
);

-- step 30: create table child_code
create table `child_code` (
  `parent_id` char(3) null
);

-- step 31: add primary key to parent_code
alter table `parent_code` add constraint `parent_code_pkey` primary key (`id`);

-- step 32: add foreign key child_code_parent_id_fkey on child_code
alter table `child_code` add key `child_code_parent_id_fkey` (`parent_id`),
  add constraint `child_code_parent_id_fkey` foreign key (`parent_id`) references `parent_code` (`id`) on delete cascade;

-- step 33: create table parent_name
create table `parent_name` (
  `id` varchar(20) not null
);

-- step 34: create table child_name
create table `child_name` (
  `parent_id` varchar(20) null
);

-- step 35: add primary key to parent_name
alter table `parent_name` add constraint `parent_name_pkey` primary key (`id`);

-- step 36: add foreign key child_name_parent_id_fkey on child_name
alter table `child_name` add key `child_name_parent_id_fkey` (`parent_id`),
  add constraint `child_name_parent_id_fkey` foreign key (`parent_id`) references `parent_name` (`id`) on delete cascade;

-- step 37: create table parent_day
create table `parent_day` (
  `id` date not null
);

-- step 38: create table child_day
create table `child_day` (
  `parent_id` date null
);

-- step 39: add primary key to parent_day
alter table `parent_day` add constraint `parent_day_pkey` primary key (`id`);

-- step 40: add foreign key child_day_parent_id_fkey on child_day
alter table `child_day` add key `child_day_parent_id_fkey` (`parent_id`),
  add constraint `child_day_parent_id_fkey` foreign key (`parent_id`) references `parent_day` (`id`) on delete cascade;

-- step 41: create table parent_hour
create table `parent_hour` (
  `id` time(6) not null
);

-- step 42: create table child_hour
create table `child_hour` (
  `parent_id` time(6) null
);

-- step 43: add primary key to parent_hour
alter table `parent_hour` add constraint `parent_hour_pkey` primary key (`id`);

-- step 44: add foreign key child_hour_parent_id_fkey on child_hour
alter table `child_hour` add key `child_hour_parent_id_fkey` (`parent_id`),
  add constraint `child_hour_parent_id_fkey` foreign key (`parent_id`) references `parent_hour` (`id`) on delete cascade;

-- step 45: create table parent_at
create table `parent_at` (
  `id` datetime(6) not null
);

-- step 46: create table child_at
create table `child_at` (
  `parent_id` datetime(6) null
);

-- step 47: add primary key to parent_at
alter table `parent_at` add constraint `parent_at_pkey` primary key (`id`);

-- step 48: add foreign key child_at_parent_id_fkey on child_at
alter table `child_at` add key `child_at_parent_id_fkey` (`parent_id`),
  add constraint `child_at_parent_id_fkey` foreign key (`parent_id`) references `parent_at` (`id`) on delete cascade;

-- step 49: create table parent_seen
create table `parent_seen` (
  `id` datetime(6) not null
);

-- step 50: create table child_seen
create table `child_seen` (
  `parent_id` datetime(6) null
);

-- step 51: add primary key to parent_seen
alter table `parent_seen` add constraint `parent_seen_pkey` primary key (`id`);

-- step 52: add foreign key child_seen_parent_id_fkey on child_seen
alter table `child_seen` add key `child_seen_parent_id_fkey` (`parent_id`),
  add constraint `child_seen_parent_id_fkey` foreign key (`parent_id`) references `parent_seen` (`id`) on delete cascade;

-- step 53: create table parent_token
create table `parent_token` (
  `id` char(36) not null
);

-- step 54: create table child_token
create table `child_token` (
  `parent_id` char(36) null
);

-- step 55: add primary key to parent_token
alter table `parent_token` add constraint `parent_token_pkey` primary key (`id`);

-- step 56: add foreign key child_token_parent_id_fkey on child_token
alter table `child_token` add key `child_token_parent_id_fkey` (`parent_id`),
  add constraint `child_token_parent_id_fkey` foreign key (`parent_id`) references `parent_token` (`id`) on delete cascade;

-- step 57: create table parent_mood
create table `parent_mood` (
  `id` enum('sad', 'ok', 'happy') not null
);

-- step 58: create table child_mood
create table `child_mood` (
  `parent_id` enum('sad', 'ok', 'happy') null
);

-- step 59: add primary key to parent_mood
alter table `parent_mood` add constraint `parent_mood_pkey` primary key (`id`);

-- step 60: add foreign key child_mood_parent_id_fkey on child_mood
alter table `child_mood` add key `child_mood_parent_id_fkey` (`parent_id`),
  add constraint `child_mood_parent_id_fkey` foreign key (`parent_id`) references `parent_mood` (`id`) on delete cascade;

-- step 61: create table parent_own
create table `parent_own` (
  `id` varchar(40) not null
);

-- step 62: create table child_own
create table `child_own` (
  `parent_id` varchar(40) null
);

-- step 63: add primary key to parent_own
alter table `parent_own` add constraint `parent_own_pkey` primary key (`id`);

-- step 64: add foreign key child_own_parent_id_fkey on child_own
alter table `child_own` add key `child_own_parent_id_fkey` (`parent_id`),
  add constraint `child_own_parent_id_fkey` foreign key (`parent_id`) references `parent_own` (`id`) on delete cascade;

-- step 65: drop foreign key child_flag_parent_id_fkey on child_flag
alter table `child_flag` drop foreign key `child_flag_parent_id_fkey`,
  drop index `child_flag_parent_id_fkey`;

-- step 66: drop primary key of parent_flag
alter table `parent_flag` drop primary key;

-- step 67: drop foreign key child_small_parent_id_fkey on child_small
alter table `child_small` drop foreign key `child_small_parent_id_fkey`,
  drop index `child_small_parent_id_fkey`;

-- step 68: drop primary key of parent_small
alter table `parent_small` drop primary key;

-- step 69: drop foreign key child_whole_parent_id_fkey on child_whole
alter table `child_whole` drop foreign key `child_whole_parent_id_fkey`,
  drop index `child_whole_parent_id_fkey`;

-- step 70: drop primary key of parent_whole
alter table `parent_whole` drop primary key;

-- step 71: drop foreign key child_big_parent_id_fkey on child_big
alter table `child_big` drop foreign key `child_big_parent_id_fkey`,
  drop index `child_big_parent_id_fkey`;

-- step 72: drop primary key of parent_big
alter table `parent_big` drop primary key;

-- step 73: drop foreign key child_float4_parent_id_fkey on child_float4
alter table `child_float4` drop foreign key `child_float4_parent_id_fkey`,
  drop index `child_float4_parent_id_fkey`;

-- step 74: drop primary key of parent_float4
alter table `parent_float4` drop primary key;

-- step 75: drop foreign key child_float8_parent_id_fkey on child_float8
alter table `child_float8` drop foreign key `child_float8_parent_id_fkey`,
  drop index `child_float8_parent_id_fkey`;

-- step 76: drop primary key of parent_float8
alter table `parent_float8` drop primary key;

-- step 77: drop foreign key child_amount_parent_id_fkey on child_amount
alter table `child_amount` drop foreign key `child_amount_parent_id_fkey`,
  drop index `child_amount_parent_id_fkey`;

-- step 78: drop primary key of parent_amount
alter table `parent_amount` drop primary key;

-- step 79: drop foreign key child_code_parent_id_fkey on child_code
alter table `child_code` drop foreign key `child_code_parent_id_fkey`,
  drop index `child_code_parent_id_fkey`;

-- step 80: drop primary key of parent_code
alter table `parent_code` drop primary key;

-- step 81: drop foreign key child_name_parent_id_fkey on child_name
alter table `child_name` drop foreign key `child_name_parent_id_fkey`,
  drop index `child_name_parent_id_fkey`;

-- step 82: drop primary key of parent_name
alter table `parent_name` drop primary key;

-- step 83: drop foreign key child_day_parent_id_fkey on child_day
alter table `child_day` drop foreign key `child_day_parent_id_fkey`,
  drop index `child_day_parent_id_fkey`;

-- step 84: drop primary key of parent_day
alter table `parent_day` drop primary key;

-- step 85: drop foreign key child_hour_parent_id_fkey on child_hour
alter table `child_hour` drop foreign key `child_hour_parent_id_fkey`,
  drop index `child_hour_parent_id_fkey`;

-- step 86: drop primary key of parent_hour
alter table `parent_hour` drop primary key;

-- step 87: drop foreign key child_at_parent_id_fkey on child_at
alter table `child_at` drop foreign key `child_at_parent_id_fkey`,
  drop index `child_at_parent_id_fkey`;

-- step 88: drop primary key of parent_at
alter table `parent_at` drop primary key;

-- step 89: drop foreign key child_seen_parent_id_fkey on child_seen
alter table `child_seen` drop foreign key `child_seen_parent_id_fkey`,
  drop index `child_seen_parent_id_fkey`;

-- step 90: drop primary key of parent_seen
alter table `parent_seen` drop primary key;

-- step 91: drop foreign key child_token_parent_id_fkey on child_token
alter table `child_token` drop foreign key `child_token_parent_id_fkey`,
  drop index `child_token_parent_id_fkey`;

-- step 92: drop primary key of parent_token
alter table `parent_token` drop primary key;

-- step 93: drop foreign key child_mood_parent_id_fkey on child_mood
alter table `child_mood` drop foreign key `child_mood_parent_id_fkey`,
  drop index `child_mood_parent_id_fkey`;

-- step 94: drop primary key of parent_mood
alter table `parent_mood` drop primary key;

-- step 95: drop foreign key child_own_parent_id_fkey on child_own
alter table `child_own` drop foreign key `child_own_parent_id_fkey`,
  drop index `child_own_parent_id_fkey`;

-- step 96: drop primary key of parent_own
alter table `parent_own` drop primary key;
