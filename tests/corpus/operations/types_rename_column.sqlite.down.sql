-- types_rename_column: reverse, for SQLite 3.40 or later
-- Comments and names of every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

begin immediate;

-- step 1: rename column own_new of sample to own
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "own_new" to "own";

-- step 2: rename column mood_new of sample to mood
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "mood_new" to "mood";

-- step 3: rename column doc_new of sample to doc
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "doc_new" to "doc";

-- step 4: rename column token_new of sample to token
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "token_new" to "token";

-- step 5: rename column seen_new of sample to seen
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "seen_new" to "seen";

-- step 6: rename column at_new of sample to at
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "at_new" to "at";

-- step 7: rename column hour_new of sample to hour
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "hour_new" to "hour";

-- step 8: rename column day_new of sample to day
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "day_new" to "day";

-- step 9: rename column raw_new of sample to raw
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "raw_new" to "raw";

-- step 10: rename column body_new of sample to body
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "body_new" to "body";

-- step 11: rename column name_new of sample to name
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "name_new" to "name";

-- step 12: rename column code_new of sample to code
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "code_new" to "code";

-- step 13: rename column amount_new of sample to amount
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "amount_new" to "amount";

-- step 14: rename column float8_new of sample to float8
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "float8_new" to "float8";

-- step 15: rename column float4_new of sample to float4
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "float4_new" to "float4";

-- step 16: rename column big_new of sample to big
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "big_new" to "big";

-- step 17: rename column whole_new of sample to whole
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "whole_new" to "whole";

-- step 18: rename column small_new of sample to small
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "small_new" to "small";

-- step 19: rename column flag_new of sample to flag
-- lock: sample: the database, blocks writes for an instant
alter table "sample" rename column "flag_new" to "flag";

-- step 20: drop table sample
-- lock: sample: the database, blocks writes for an instant
drop table "sample";

commit;
