-- types_drop_generated: reverse, for MariaDB 10.6 or later
-- Generated columns of every type become plain ones
-- reversal: exact
-- this destroys what was written since:
--   values of own_made in sample that differ from its expression
--   values of mood_made in sample that differ from its expression
--   values of doc_made in sample that differ from its expression
--   values of token_made in sample that differ from its expression
--   values of seen_made in sample that differ from its expression
--   values of at_made in sample that differ from its expression
--   values of hour_made in sample that differ from its expression
--   values of day_made in sample that differ from its expression
--   values of raw_made in sample that differ from its expression
--   values of body_made in sample that differ from its expression
--   values of name_made in sample that differ from its expression
--   values of code_made in sample that differ from its expression
--   values of amount_made in sample that differ from its expression
--   values of float8_made in sample that differ from its expression
--   values of float4_made in sample that differ from its expression
--   values of big_made in sample that differ from its expression
--   values of whole_made in sample that differ from its expression
--   values of small_made in sample that differ from its expression
--   values of flag_made in sample that differ from its expression
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: set generated on own_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `own_made` varchar(40) generated always as (`own`) stored;

-- step 2: set generated on mood_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `mood_made` enum('sad', 'ok', 'happy') generated always as (`mood`) stored;

-- step 3: set generated on doc_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `doc_made` json generated always as (`doc`) stored;

-- step 4: set generated on token_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `token_made` char(36) generated always as (`token`) stored;

-- step 5: set generated on seen_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `seen_made` datetime(6) generated always as (`seen`) stored;

-- step 6: set generated on at_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `at_made` datetime(6) generated always as (`at`) stored;

-- step 7: set generated on hour_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `hour_made` time(6) generated always as (`hour`) stored;

-- step 8: set generated on day_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `day_made` date generated always as (`day`) stored;

-- step 9: set generated on raw_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `raw_made` longblob generated always as (`raw`) stored;

-- step 10: set generated on body_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `body_made` longtext generated always as (`body`) stored;

-- step 11: set generated on name_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `name_made` varchar(20) generated always as (`name`) stored;

-- step 12: set generated on code_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `code_made` char(3) generated always as (`code`) stored;

-- step 13: set generated on amount_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `amount_made` decimal(10,2) generated always as (`amount`) stored;

-- step 14: set generated on float8_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `float8_made` double generated always as (`float8`) stored;

-- step 15: set generated on float4_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `float4_made` float generated always as (`float4`) stored;

-- step 16: set generated on big_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `big_made` bigint generated always as (`big`) stored;

-- step 17: set generated on whole_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `whole_made` int generated always as (`whole`) stored;

-- step 18: set generated on small_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `small_made` smallint generated always as (`small`) stored;

-- step 19: set generated on flag_made of sample
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `flag_made` boolean generated always as (`flag`) stored;

-- step 20: drop table sample
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `sample`;
