-- types_add_index: reverse, for MySQL 8.0 or later
-- Keys over every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add unique sample_own_only on sample
alter table `sample` add unique key `sample_own_only` (`id`, `own`);

-- step 2: add index sample_own_one on sample
alter table `sample` add key `sample_own_one` (`own`);

-- step 3: add unique sample_mood_only on sample
alter table `sample` add unique key `sample_mood_only` (`id`, `mood`);

-- step 4: add index sample_mood_one on sample
alter table `sample` add key `sample_mood_one` (`mood`);

-- step 5: add unique sample_token_only on sample
alter table `sample` add unique key `sample_token_only` (`id`, `token`);

-- step 6: add index sample_token_one on sample
alter table `sample` add key `sample_token_one` (`token`);

-- step 7: add unique sample_seen_only on sample
alter table `sample` add unique key `sample_seen_only` (`id`, `seen`);

-- step 8: add index sample_seen_one on sample
alter table `sample` add key `sample_seen_one` (`seen`);

-- step 9: add unique sample_at_only on sample
alter table `sample` add unique key `sample_at_only` (`id`, `at`);

-- step 10: add index sample_at_one on sample
alter table `sample` add key `sample_at_one` (`at`);

-- step 11: add unique sample_hour_only on sample
alter table `sample` add unique key `sample_hour_only` (`id`, `hour`);

-- step 12: add index sample_hour_one on sample
alter table `sample` add key `sample_hour_one` (`hour`);

-- step 13: add unique sample_day_only on sample
alter table `sample` add unique key `sample_day_only` (`id`, `day`);

-- step 14: add index sample_day_one on sample
alter table `sample` add key `sample_day_one` (`day`);

-- step 15: add unique sample_name_only on sample
alter table `sample` add unique key `sample_name_only` (`id`, `name`);

-- step 16: add index sample_name_one on sample
alter table `sample` add key `sample_name_one` (`name`);

-- step 17: add unique sample_code_only on sample
alter table `sample` add unique key `sample_code_only` (`id`, `code`);

-- step 18: add index sample_code_one on sample
alter table `sample` add key `sample_code_one` (`code`);

-- step 19: add unique sample_amount_only on sample
alter table `sample` add unique key `sample_amount_only` (`id`, `amount`);

-- step 20: add index sample_amount_one on sample
alter table `sample` add key `sample_amount_one` (`amount`);

-- step 21: add unique sample_float8_only on sample
alter table `sample` add unique key `sample_float8_only` (`id`, `float8`);

-- step 22: add index sample_float8_one on sample
alter table `sample` add key `sample_float8_one` (`float8`);

-- step 23: add unique sample_float4_only on sample
alter table `sample` add unique key `sample_float4_only` (`id`, `float4`);

-- step 24: add index sample_float4_one on sample
alter table `sample` add key `sample_float4_one` (`float4`);

-- step 25: add unique sample_big_only on sample
alter table `sample` add unique key `sample_big_only` (`id`, `big`);

-- step 26: add index sample_big_one on sample
alter table `sample` add key `sample_big_one` (`big`);

-- step 27: add unique sample_whole_only on sample
alter table `sample` add unique key `sample_whole_only` (`id`, `whole`);

-- step 28: add index sample_whole_one on sample
alter table `sample` add key `sample_whole_one` (`whole`);

-- step 29: add unique sample_small_only on sample
alter table `sample` add unique key `sample_small_only` (`id`, `small`);

-- step 30: add index sample_small_one on sample
alter table `sample` add key `sample_small_one` (`small`);

-- step 31: add unique sample_flag_only on sample
alter table `sample` add unique key `sample_flag_only` (`id`, `flag`);

-- step 32: add index sample_flag_one on sample
alter table `sample` add key `sample_flag_one` (`flag`);

-- step 33: drop unique sample_own_only on sample
alter table `sample` drop index `sample_own_only`;

-- step 34: drop index sample_own_two on sample
alter table `sample` drop index `sample_own_two`;

-- step 35: drop index sample_own_one on sample
alter table `sample` drop index `sample_own_one`;

-- step 36: drop unique sample_mood_only on sample
alter table `sample` drop index `sample_mood_only`;

-- step 37: drop index sample_mood_two on sample
alter table `sample` drop index `sample_mood_two`;

-- step 38: drop index sample_mood_one on sample
alter table `sample` drop index `sample_mood_one`;

-- step 39: drop unique sample_token_only on sample
alter table `sample` drop index `sample_token_only`;

-- step 40: drop index sample_token_two on sample
alter table `sample` drop index `sample_token_two`;

-- step 41: drop index sample_token_one on sample
alter table `sample` drop index `sample_token_one`;

-- step 42: drop unique sample_seen_only on sample
alter table `sample` drop index `sample_seen_only`;

-- step 43: drop index sample_seen_two on sample
alter table `sample` drop index `sample_seen_two`;

-- step 44: drop index sample_seen_one on sample
alter table `sample` drop index `sample_seen_one`;

-- step 45: drop unique sample_at_only on sample
alter table `sample` drop index `sample_at_only`;

-- step 46: drop index sample_at_two on sample
alter table `sample` drop index `sample_at_two`;

-- step 47: drop index sample_at_one on sample
alter table `sample` drop index `sample_at_one`;

-- step 48: drop unique sample_hour_only on sample
alter table `sample` drop index `sample_hour_only`;

-- step 49: drop index sample_hour_two on sample
alter table `sample` drop index `sample_hour_two`;

-- step 50: drop index sample_hour_one on sample
alter table `sample` drop index `sample_hour_one`;

-- step 51: drop unique sample_day_only on sample
alter table `sample` drop index `sample_day_only`;

-- step 52: drop index sample_day_two on sample
alter table `sample` drop index `sample_day_two`;

-- step 53: drop index sample_day_one on sample
alter table `sample` drop index `sample_day_one`;

-- step 54: drop unique sample_name_only on sample
alter table `sample` drop index `sample_name_only`;

-- step 55: drop index sample_name_two on sample
alter table `sample` drop index `sample_name_two`;

-- step 56: drop index sample_name_one on sample
alter table `sample` drop index `sample_name_one`;

-- step 57: drop unique sample_code_only on sample
alter table `sample` drop index `sample_code_only`;

-- step 58: drop index sample_code_two on sample
alter table `sample` drop index `sample_code_two`;

-- step 59: drop index sample_code_one on sample
alter table `sample` drop index `sample_code_one`;

-- step 60: drop unique sample_amount_only on sample
alter table `sample` drop index `sample_amount_only`;

-- step 61: drop index sample_amount_two on sample
alter table `sample` drop index `sample_amount_two`;

-- step 62: drop index sample_amount_one on sample
alter table `sample` drop index `sample_amount_one`;

-- step 63: drop unique sample_float8_only on sample
alter table `sample` drop index `sample_float8_only`;

-- step 64: drop index sample_float8_two on sample
alter table `sample` drop index `sample_float8_two`;

-- step 65: drop index sample_float8_one on sample
alter table `sample` drop index `sample_float8_one`;

-- step 66: drop unique sample_float4_only on sample
alter table `sample` drop index `sample_float4_only`;

-- step 67: drop index sample_float4_two on sample
alter table `sample` drop index `sample_float4_two`;

-- step 68: drop index sample_float4_one on sample
alter table `sample` drop index `sample_float4_one`;

-- step 69: drop unique sample_big_only on sample
alter table `sample` drop index `sample_big_only`;

-- step 70: drop index sample_big_two on sample
alter table `sample` drop index `sample_big_two`;

-- step 71: drop index sample_big_one on sample
alter table `sample` drop index `sample_big_one`;

-- step 72: drop unique sample_whole_only on sample
alter table `sample` drop index `sample_whole_only`;

-- step 73: drop index sample_whole_two on sample
alter table `sample` drop index `sample_whole_two`;

-- step 74: drop index sample_whole_one on sample
alter table `sample` drop index `sample_whole_one`;

-- step 75: drop unique sample_small_only on sample
alter table `sample` drop index `sample_small_only`;

-- step 76: drop index sample_small_two on sample
alter table `sample` drop index `sample_small_two`;

-- step 77: drop index sample_small_one on sample
alter table `sample` drop index `sample_small_one`;

-- step 78: drop unique sample_flag_only on sample
alter table `sample` drop index `sample_flag_only`;

-- step 79: drop index sample_flag_two on sample
alter table `sample` drop index `sample_flag_two`;

-- step 80: drop index sample_flag_one on sample
alter table `sample` drop index `sample_flag_one`;

-- step 81: drop table sample
drop table `sample`;
