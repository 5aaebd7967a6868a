-- create_table_quoting: reverse, for PostgreSQL 15 or later
-- Names and texts that try to break out; -- ' " ` \
-- reversal: lossy, it does not bring back
--   the values of "100%" in select
-- this destroys what was written since:
--   the table select with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: rename table "order by" to select
alter table "order by" rename to "select";

-- step 2: add column "100%" to select
alter table "select" add column "100%" integer not null default 0;

-- step 3: add check "check; me" on select
alter table "select" add constraint "check; me" check ((("c ' d" <> '''') and ("back`tick" <> '\')) and ("100%" >= 0));

-- step 4: rename column "c ' d" of select to "a ""quoted"" b"
alter table "select" rename column "c ' d" to "a ""quoted"" b";

-- step 5: delete 2 rows from select
delete from "select" where "from" in (1, 2);

-- step 6: drop table select
drop table "select";

commit;
