-- types_add_check: forward, for MySQL 8.0 or later
-- Checks and generated columns over every type
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table sample
create table `sample` (
  `id` bigint not null auto_increment,
  `flag` boolean null,
  `small` smallint null,
  `whole` int null,
  `big` bigint null,
  `float4` float null,
  `float8` double null,
  `amount` decimal(10,2) null,
  `code` char(3) null,
  `name` varchar(20) null,
  `body` longtext null,
  `raw` longblob null,
  `day` date null,
  `hour` time(6) null,
  `at` datetime(6) null,
  `seen` datetime(6) null,
  `token` char(36) null,
  `doc` json null,
  `mood` enum('sad', 'ok', 'happy') null,
  `own` varchar(40) null,
  constraint `sample_pkey` primary key (`id`)
);

-- step 2: add check sample_flag_any on sample
alter table `sample` add constraint `sample_flag_any` check ((`flag` is null) or (`flag` is not null));

-- step 3: add check sample_small_any on sample
alter table `sample` add constraint `sample_small_any` check ((`small` is null) or (`small` is not null));

-- step 4: add check sample_whole_any on sample
alter table `sample` add constraint `sample_whole_any` check ((`whole` is null) or (`whole` is not null));

-- step 5: add check sample_big_any on sample
alter table `sample` add constraint `sample_big_any` check ((`big` is null) or (`big` is not null));

-- step 6: add check sample_float4_any on sample
alter table `sample` add constraint `sample_float4_any` check ((`float4` is null) or (`float4` is not null));

-- step 7: add check sample_float8_any on sample
alter table `sample` add constraint `sample_float8_any` check ((`float8` is null) or (`float8` is not null));

-- step 8: add check sample_amount_any on sample
alter table `sample` add constraint `sample_amount_any` check ((`amount` is null) or (`amount` is not null));

-- step 9: add check sample_code_any on sample
alter table `sample` add constraint `sample_code_any` check ((`code` is null) or (`code` is not null));

-- step 10: add check sample_name_any on sample
alter table `sample` add constraint `sample_name_any` check ((`name` is null) or (`name` is not null));

-- step 11: add check sample_body_any on sample
alter table `sample` add constraint `sample_body_any` check ((`body` is null) or (`body` is not null));

-- step 12: add check sample_raw_any on sample
alter table `sample` add constraint `sample_raw_any` check ((`raw` is null) or (`raw` is not null));

-- step 13: add check sample_day_any on sample
alter table `sample` add constraint `sample_day_any` check ((`day` is null) or (`day` is not null));

-- step 14: add check sample_hour_any on sample
alter table `sample` add constraint `sample_hour_any` check ((`hour` is null) or (`hour` is not null));

-- step 15: add check sample_at_any on sample
alter table `sample` add constraint `sample_at_any` check ((`at` is null) or (`at` is not null));

-- step 16: add check sample_seen_any on sample
alter table `sample` add constraint `sample_seen_any` check ((`seen` is null) or (`seen` is not null));

-- step 17: add check sample_token_any on sample
alter table `sample` add constraint `sample_token_any` check ((`token` is null) or (`token` is not null));

-- step 18: add check sample_doc_any on sample
alter table `sample` add constraint `sample_doc_any` check ((`doc` is null) or (`doc` is not null));

-- step 19: add check sample_mood_any on sample
alter table `sample` add constraint `sample_mood_any` check ((`mood` is null) or (`mood` is not null));

-- step 20: add check sample_own_any on sample
alter table `sample` add constraint `sample_own_any` check ((`own` is null) or (`own` is not null));

-- step 21: drop check sample_flag_any on sample
alter table `sample` drop constraint `sample_flag_any`;

-- step 22: drop check sample_small_any on sample
alter table `sample` drop constraint `sample_small_any`;

-- step 23: drop check sample_whole_any on sample
alter table `sample` drop constraint `sample_whole_any`;

-- step 24: drop check sample_big_any on sample
alter table `sample` drop constraint `sample_big_any`;

-- step 25: drop check sample_float4_any on sample
alter table `sample` drop constraint `sample_float4_any`;

-- step 26: drop check sample_float8_any on sample
alter table `sample` drop constraint `sample_float8_any`;

-- step 27: drop check sample_amount_any on sample
alter table `sample` drop constraint `sample_amount_any`;

-- step 28: drop check sample_code_any on sample
alter table `sample` drop constraint `sample_code_any`;

-- step 29: drop check sample_name_any on sample
alter table `sample` drop constraint `sample_name_any`;

-- step 30: drop check sample_body_any on sample
alter table `sample` drop constraint `sample_body_any`;

-- step 31: drop check sample_raw_any on sample
alter table `sample` drop constraint `sample_raw_any`;

-- step 32: drop check sample_day_any on sample
alter table `sample` drop constraint `sample_day_any`;

-- step 33: drop check sample_hour_any on sample
alter table `sample` drop constraint `sample_hour_any`;

-- step 34: drop check sample_at_any on sample
alter table `sample` drop constraint `sample_at_any`;

-- step 35: drop check sample_seen_any on sample
alter table `sample` drop constraint `sample_seen_any`;

-- step 36: drop check sample_token_any on sample
alter table `sample` drop constraint `sample_token_any`;

-- step 37: drop check sample_doc_any on sample
alter table `sample` drop constraint `sample_doc_any`;

-- step 38: drop check sample_mood_any on sample
alter table `sample` drop constraint `sample_mood_any`;

-- step 39: drop check sample_own_any on sample
alter table `sample` drop constraint `sample_own_any`;
