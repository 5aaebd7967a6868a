-- run_sql_opaque: reverse, for PostgreSQL 15 or later
-- What mig has no word for
-- reversal: lossy, it does not bring back
--   what sql 'no totals' did, but for what its author undoes
--   what sql 'totals' did, but for what its author undoes
-- this destroys what was written since:
--   the column note of essay with its values
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: rename column in_month of essay to month
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "essay" rename column "in_month" to "month";

commit;

begin;

-- step 2: require, else 'essay.words has values that do not fit into int: change type of words of essay to int can not be done'
do $mig$
begin
  if (not exists (select 1 from "essay" where "essay"."words" not between -2147483648 and 2147483647)) is not true then
    raise exception using message = 'essay.words has values that do not fit into int: change type of words of essay to int can not be done';
  end if;
end
$mig$;

-- step 3: change type of words of essay to int
-- lock: long_essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- note: long_essay is made anew: grants on it are lost
drop view "long_essay";
alter table "essay" alter column "words" drop default,
  alter column "words" type integer,
  alter column "words" set default 0;
create view "long_essay" as
select "e"."id" as "id", "e"."words" as "words"
from "essay" as "e"
where "e"."words" > 1000;

commit;

begin;

-- step 4: sql 'no totals'
create materialized view monthly_totals as select month, sum(words)::integer::positive as words from essay group by month;
create function refresh_totals() returns void language sql as 'refresh materialized view monthly_totals';

commit;

-- step 5: drop index essay_title_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "essay_title_idx";
set lock_timeout = '3s';

begin;

-- step 6: drop column note of essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "essay" drop column "note";

commit;

begin;

-- step 7: sql 'totals'
drop function refresh_totals();
drop materialized view monthly_totals;
drop domain positive;

-- step 8: drop view long_essay
-- lock: long_essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "long_essay";

commit;

begin;

-- step 9: drop table essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay";

commit;
