-- types_rename_column: reverse, for MariaDB 10.6 or later
-- Comments and names of every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: rename column own_new of sample to own
alter table `sample` rename column `own_new` to `own`;

-- step 2: rename column mood_new of sample to mood
alter table `sample` rename column `mood_new` to `mood`;

-- step 3: rename column doc_new of sample to doc
alter table `sample` rename column `doc_new` to `doc`;

-- step 4: rename column token_new of sample to token
alter table `sample` rename column `token_new` to `token`;

-- step 5: rename column seen_new of sample to seen
alter table `sample` rename column `seen_new` to `seen`;

-- step 6: rename column at_new of sample to at
alter table `sample` rename column `at_new` to `at`;

-- step 7: rename column hour_new of sample to hour
alter table `sample` rename column `hour_new` to `hour`;

-- step 8: rename column day_new of sample to day
alter table `sample` rename column `day_new` to `day`;

-- step 9: rename column raw_new of sample to raw
alter table `sample` rename column `raw_new` to `raw`;

-- step 10: rename column body_new of sample to body
alter table `sample` rename column `body_new` to `body`;

-- step 11: rename column name_new of sample to name
alter table `sample` rename column `name_new` to `name`;

-- step 12: rename column code_new of sample to code
alter table `sample` rename column `code_new` to `code`;

-- step 13: rename column amount_new of sample to amount
alter table `sample` rename column `amount_new` to `amount`;

-- step 14: rename column float8_new of sample to float8
alter table `sample` rename column `float8_new` to `float8`;

-- step 15: rename column float4_new of sample to float4
alter table `sample` rename column `float4_new` to `float4`;

-- step 16: rename column big_new of sample to big
alter table `sample` rename column `big_new` to `big`;

-- step 17: rename column whole_new of sample to whole
alter table `sample` rename column `whole_new` to `whole`;

-- step 18: rename column small_new of sample to small
alter table `sample` rename column `small_new` to `small`;

-- step 19: rename column flag_new of sample to flag
alter table `sample` rename column `flag_new` to `flag`;

-- step 20: drop comment of own of sample
alter table `sample` modify column `own` varchar(40) null;

-- step 21: drop comment of mood of sample
alter table `sample` modify column `mood` enum('sad', 'ok', 'happy') null default 'ok';

-- step 22: drop comment of doc of sample
alter table `sample` modify column `doc` json null default ('{}');

-- step 23: drop comment of token of sample
alter table `sample` modify column `token` char(36) null default '01234567-89ab-cdef-0123-456789abcdef';

-- step 24: drop comment of seen of sample
alter table `sample` modify column `seen` datetime(6) null default '2024-01-31 13:05:00';

-- step 25: drop comment of at of sample
alter table `sample` modify column `at` datetime(6) null default '2024-01-31 13:05:00';

-- step 26: drop comment of hour of sample
alter table `sample` modify column `hour` time(6) null default '13:05:00';

-- step 27: drop comment of day of sample
alter table `sample` modify column `day` date null default '2024-01-31';

-- step 28: drop comment of raw of sample
alter table `sample` modify column `raw` longblob null default (x'00');

-- step 29: drop comment of body of sample
alter table `sample` modify column `body` longtext null default ('one');

-- step 30: drop comment of name of sample
alter table `sample` modify column `name` varchar(20) null default 'one';

-- step 31: drop comment of code of sample
alter table `sample` modify column `code` char(3) null default 'abc';

-- step 32: drop comment of amount of sample
alter table `sample` modify column `amount` decimal(10,2) null default 1.25;

-- step 33: drop comment of float8 of sample
alter table `sample` modify column `float8` double null default 1.5;

-- step 34: drop comment of float4 of sample
alter table `sample` modify column `float4` float null default 1.5;

-- step 35: drop comment of big of sample
alter table `sample` modify column `big` bigint null default 100;

-- step 36: drop comment of whole of sample
alter table `sample` modify column `whole` int null default 10;

-- step 37: drop comment of small of sample
alter table `sample` modify column `small` smallint null default 1;

-- step 38: drop comment of flag of sample
alter table `sample` modify column `flag` boolean null default true;

-- step 39: drop table sample
drop table `sample`;
