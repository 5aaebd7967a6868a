-- types_add_column: reverse, for SQLite 3.40 or later
-- Columns of every type come and go
-- reversal: lossy, it does not bring back
--   the values of list in sample
--   the values of own in sample
--   the values of mood_given in sample
--   the values of mood in sample
--   the values of doc_given in sample
--   the values of doc in sample
--   the values of token_given in sample
--   the values of token in sample
--   the values of seen_given in sample
--   the values of seen in sample
--   the values of at_given in sample
--   the values of at in sample
--   the values of hour_given in sample
--   the values of hour in sample
--   the values of day_given in sample
--   the values of day in sample
--   the values of raw_given in sample
--   the values of raw in sample
--   the values of body_given in sample
--   the values of body in sample
--   the values of name_given in sample
--   the values of name in sample
--   the values of code_given in sample
--   the values of code in sample
--   the values of amount_given in sample
--   the values of amount in sample
--   the values of float8_given in sample
--   the values of float8 in sample
--   the values of float4_given in sample
--   the values of float4 in sample
--   the values of big_given in sample
--   the values of big in sample
--   the values of whole_given in sample
--   the values of whole in sample
--   the values of small_given in sample
--   the values of small in sample
--   the values of flag_given in sample
--   the values of flag in sample
-- this destroys what was written since:
--   the column list of sample with its values
--   the column own of sample with its values
--   the column mood_filled of sample with its values
--   the column mood_given of sample with its values
--   the column mood of sample with its values
--   the column doc_filled of sample with its values
--   the column doc_given of sample with its values
--   the column doc of sample with its values
--   the column token_filled of sample with its values
--   the column token_given of sample with its values
--   the column token of sample with its values
--   the column seen_filled of sample with its values
--   the column seen_given of sample with its values
--   the column seen of sample with its values
--   the column at_filled of sample with its values
--   the column at_given of sample with its values
--   the column at of sample with its values
--   the column hour_filled of sample with its values
--   the column hour_given of sample with its values
--   the column hour of sample with its values
--   the column day_filled of sample with its values
--   the column day_given of sample with its values
--   the column day of sample with its values
--   the column raw_given of sample with its values
--   the column raw of sample with its values
--   the column body_filled of sample with its values
--   the column body_given of sample with its values
--   the column body of sample with its values
--   the column name_filled of sample with its values
--   the column name_given of sample with its values
--   the column name of sample with its values
--   the column code_filled of sample with its values
--   the column code_given of sample with its values
--   the column code of sample with its values
--   the column amount_filled of sample with its values
--   the column amount_given of sample with its values
--   the column amount of sample with its values
--   the column float8_filled of sample with its values
--   the column float8_given of sample with its values
--   the column float8 of sample with its values
--   the column float4_filled of sample with its values
--   the column float4_given of sample with its values
--   the column float4 of sample with its values
--   the column big_filled of sample with its values
--   the column big_given of sample with its values
--   the column big of sample with its values
--   the column whole_filled of sample with its values
--   the column whole_given of sample with its values
--   the column whole of sample with its values
--   the column small_filled of sample with its values
--   the column small_given of sample with its values
--   the column small of sample with its values
--   the column flag_filled of sample with its values
--   the column flag_given of sample with its values
--   the column flag of sample with its values
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild sample: add column own to sample, add column mood_given to sample, add column mood to sample, add column doc_given to sample, add column doc to sample, add column token_given to sample and 85 more
-- lock: sample: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "sample has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'sample' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__sample" (
  "id" integer not null constraint "sample_pkey" primary key autoincrement
);
insert into "mig_new__sample" ("id")
  select "id" from "sample";
delete from sqlite_sequence where name = 'mig_new__sample';
insert into sqlite_sequence (name, seq) select 'mig_new__sample', seq from sqlite_sequence where name = 'sample';
drop table "sample";
pragma legacy_alter_table = on;
alter table "mig_new__sample" rename to "sample";
pragma legacy_alter_table = off;

-- step 4: drop table sample
-- lock: sample: the database, blocks writes for an instant
drop table "sample";

commit;

-- step 5: switch foreign keys on
pragma foreign_keys = on;
