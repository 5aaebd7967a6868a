-- types_add_index: forward, for MariaDB 10.6 or later
-- Keys over every type
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: MariaDB before 10.8 takes each key of an index upwards, `desc` or not

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table sample
create table `sample` (
  `id` bigint not null auto_increment,
  `flag` boolean not null,
  `small` smallint not null,
  `whole` int not null,
  `big` bigint not null,
  `float4` float not null,
  `float8` double not null,
  `amount` decimal(10,2) not null,
  `code` char(3) not null,
  `name` varchar(20) not null,
  `body` longtext not null,
  `raw` longblob not null,
  `day` date not null,
  `hour` time(6) not null,
  `at` datetime(6) not null,
  `seen` datetime(6) not null,
  `token` char(36) not null,
  `doc` json not null,
  `mood` enum('sad', 'ok', 'happy') not null,
  `own` varchar(40) not null,
  constraint `sample_pkey` primary key (`id`)
);

-- step 2: add index sample_flag_one on sample
alter table `sample` add key `sample_flag_one` (`flag`);

-- step 3: add index sample_flag_two on sample
alter table `sample` add key `sample_flag_two` (`id`, `flag` desc);

-- step 4: add unique sample_flag_only on sample
alter table `sample` add unique key `sample_flag_only` (`id`, `flag`);

-- step 5: add index sample_small_one on sample
alter table `sample` add key `sample_small_one` (`small`);

-- step 6: add index sample_small_two on sample
alter table `sample` add key `sample_small_two` (`id`, `small` desc);

-- step 7: add unique sample_small_only on sample
alter table `sample` add unique key `sample_small_only` (`id`, `small`);

-- step 8: add index sample_whole_one on sample
alter table `sample` add key `sample_whole_one` (`whole`);

-- step 9: add index sample_whole_two on sample
alter table `sample` add key `sample_whole_two` (`id`, `whole` desc);

-- step 10: add unique sample_whole_only on sample
alter table `sample` add unique key `sample_whole_only` (`id`, `whole`);

-- step 11: add index sample_big_one on sample
alter table `sample` add key `sample_big_one` (`big`);

-- step 12: add index sample_big_two on sample
alter table `sample` add key `sample_big_two` (`id`, `big` desc);

-- step 13: add unique sample_big_only on sample
alter table `sample` add unique key `sample_big_only` (`id`, `big`);

-- step 14: add index sample_float4_one on sample
alter table `sample` add key `sample_float4_one` (`float4`);

-- step 15: add index sample_float4_two on sample
alter table `sample` add key `sample_float4_two` (`id`, `float4` desc);

-- step 16: add unique sample_float4_only on sample
alter table `sample` add unique key `sample_float4_only` (`id`, `float4`);

-- step 17: add index sample_float8_one on sample
alter table `sample` add key `sample_float8_one` (`float8`);

-- step 18: add index sample_float8_two on sample
alter table `sample` add key `sample_float8_two` (`id`, `float8` desc);

-- step 19: add unique sample_float8_only on sample
alter table `sample` add unique key `sample_float8_only` (`id`, `float8`);

-- step 20: add index sample_amount_one on sample
alter table `sample` add key `sample_amount_one` (`amount`);

-- step 21: add index sample_amount_two on sample
alter table `sample` add key `sample_amount_two` (`id`, `amount` desc);

-- step 22: add unique sample_amount_only on sample
alter table `sample` add unique key `sample_amount_only` (`id`, `amount`);

-- step 23: add index sample_code_one on sample
alter table `sample` add key `sample_code_one` (`code`);

-- step 24: add index sample_code_two on sample
alter table `sample` add key `sample_code_two` (`id`, `code` desc);

-- step 25: add unique sample_code_only on sample
alter table `sample` add unique key `sample_code_only` (`id`, `code`);

-- step 26: add index sample_name_one on sample
alter table `sample` add key `sample_name_one` (`name`);

-- step 27: add index sample_name_two on sample
alter table `sample` add key `sample_name_two` (`id`, `name` desc);

-- step 28: add unique sample_name_only on sample
alter table `sample` add unique key `sample_name_only` (`id`, `name`);

-- step 29: add index sample_day_one on sample
alter table `sample` add key `sample_day_one` (`day`);

-- step 30: add index sample_day_two on sample
alter table `sample` add key `sample_day_two` (`id`, `day` desc);

-- step 31: add unique sample_day_only on sample
alter table `sample` add unique key `sample_day_only` (`id`, `day`);

-- step 32: add index sample_hour_one on sample
alter table `sample` add key `sample_hour_one` (`hour`);

-- step 33: add index sample_hour_two on sample
alter table `sample` add key `sample_hour_two` (`id`, `hour` desc);

-- step 34: add unique sample_hour_only on sample
alter table `sample` add unique key `sample_hour_only` (`id`, `hour`);

-- step 35: add index sample_at_one on sample
alter table `sample` add key `sample_at_one` (`at`);

-- step 36: add index sample_at_two on sample
alter table `sample` add key `sample_at_two` (`id`, `at` desc);

-- step 37: add unique sample_at_only on sample
alter table `sample` add unique key `sample_at_only` (`id`, `at`);

-- step 38: add index sample_seen_one on sample
alter table `sample` add key `sample_seen_one` (`seen`);

-- step 39: add index sample_seen_two on sample
alter table `sample` add key `sample_seen_two` (`id`, `seen` desc);

-- step 40: add unique sample_seen_only on sample
alter table `sample` add unique key `sample_seen_only` (`id`, `seen`);

-- step 41: add index sample_token_one on sample
alter table `sample` add key `sample_token_one` (`token`);

-- step 42: add index sample_token_two on sample
alter table `sample` add key `sample_token_two` (`id`, `token` desc);

-- step 43: add unique sample_token_only on sample
alter table `sample` add unique key `sample_token_only` (`id`, `token`);

-- step 44: add index sample_mood_one on sample
alter table `sample` add key `sample_mood_one` (`mood`);

-- step 45: add index sample_mood_two on sample
alter table `sample` add key `sample_mood_two` (`id`, `mood` desc);

-- step 46: add unique sample_mood_only on sample
alter table `sample` add unique key `sample_mood_only` (`id`, `mood`);

-- step 47: add index sample_own_one on sample
alter table `sample` add key `sample_own_one` (`own`);

-- step 48: add index sample_own_two on sample
alter table `sample` add key `sample_own_two` (`id`, `own` desc);

-- step 49: add unique sample_own_only on sample
alter table `sample` add unique key `sample_own_only` (`id`, `own`);

-- step 50: drop index sample_flag_one on sample
alter table `sample` drop index `sample_flag_one`;

-- step 51: drop unique sample_flag_only on sample
alter table `sample` drop index `sample_flag_only`;

-- step 52: drop index sample_small_one on sample
alter table `sample` drop index `sample_small_one`;

-- step 53: drop unique sample_small_only on sample
alter table `sample` drop index `sample_small_only`;

-- step 54: drop index sample_whole_one on sample
alter table `sample` drop index `sample_whole_one`;

-- step 55: drop unique sample_whole_only on sample
alter table `sample` drop index `sample_whole_only`;

-- step 56: drop index sample_big_one on sample
alter table `sample` drop index `sample_big_one`;

-- step 57: drop unique sample_big_only on sample
alter table `sample` drop index `sample_big_only`;

-- step 58: drop index sample_float4_one on sample
alter table `sample` drop index `sample_float4_one`;

-- step 59: drop unique sample_float4_only on sample
alter table `sample` drop index `sample_float4_only`;

-- step 60: drop index sample_float8_one on sample
alter table `sample` drop index `sample_float8_one`;

-- step 61: drop unique sample_float8_only on sample
alter table `sample` drop index `sample_float8_only`;

-- step 62: drop index sample_amount_one on sample
alter table `sample` drop index `sample_amount_one`;

-- step 63: drop unique sample_amount_only on sample
alter table `sample` drop index `sample_amount_only`;

-- step 64: drop index sample_code_one on sample
alter table `sample` drop index `sample_code_one`;

-- step 65: drop unique sample_code_only on sample
alter table `sample` drop index `sample_code_only`;

-- step 66: drop index sample_name_one on sample
alter table `sample` drop index `sample_name_one`;

-- step 67: drop unique sample_name_only on sample
alter table `sample` drop index `sample_name_only`;

-- step 68: drop index sample_day_one on sample
alter table `sample` drop index `sample_day_one`;

-- step 69: drop unique sample_day_only on sample
alter table `sample` drop index `sample_day_only`;

-- step 70: drop index sample_hour_one on sample
alter table `sample` drop index `sample_hour_one`;

-- step 71: drop unique sample_hour_only on sample
alter table `sample` drop index `sample_hour_only`;

-- step 72: drop index sample_at_one on sample
alter table `sample` drop index `sample_at_one`;

-- step 73: drop unique sample_at_only on sample
alter table `sample` drop index `sample_at_only`;

-- step 74: drop index sample_seen_one on sample
alter table `sample` drop index `sample_seen_one`;

-- step 75: drop unique sample_seen_only on sample
alter table `sample` drop index `sample_seen_only`;

-- step 76: drop index sample_token_one on sample
alter table `sample` drop index `sample_token_one`;

-- step 77: drop unique sample_token_only on sample
alter table `sample` drop index `sample_token_only`;

-- step 78: drop index sample_mood_one on sample
alter table `sample` drop index `sample_mood_one`;

-- step 79: drop unique sample_mood_only on sample
alter table `sample` drop index `sample_mood_only`;

-- step 80: drop index sample_own_one on sample
alter table `sample` drop index `sample_own_one`;

-- step 81: drop unique sample_own_only on sample
alter table `sample` drop index `sample_own_only`;
