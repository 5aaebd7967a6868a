-- reverse_using: reverse, for PostgreSQL 15 or later
-- Types that change by an expression, there and back
-- reversal: lossy, it does not bring back
--   values of flag in t that the new type has changed
--   values of feels in t that the new type has changed
--   values of count in t that the new type has changed
--   values of amount in t that the new type has changed
--   values of minus in t that the new type has changed
--   values of state in t that the new type has changed
-- this destroys what was written since:
--   the table t with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: change type of flag of t to bool
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "t" alter column "flag" type boolean using "flag" = 'yes';

commit;

begin;

-- step 2: change type of feels of t to varchar(10)
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "t" alter column "feels" drop default,
  alter column "feels" type varchar(10) using cast(cast("feels" as text) as varchar(10)),
  alter column "feels" set default 'ok';

commit;

begin;

-- step 3: change type of count of t to int
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "t" alter column "count" drop default,
  alter column "count" type integer using cast("count" as integer),
  alter column "count" set default 7;

commit;

begin;

-- step 4: change type of amount of t to decimal(8,2)
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "t" alter column "amount" drop default,
  alter column "amount" type numeric(8,2) using cast("amount" as numeric(8,2)),
  alter column "amount" set default 2;

commit;

begin;

-- step 5: change type of minus of t to varchar(10)
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "t" alter column "minus" drop default,
  alter column "minus" type varchar(10) using cast("minus" as varchar(10)),
  alter column "minus" set default '-5';

commit;

begin;

-- step 6: change type of state of t to varchar(10)
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "t" alter column "state" drop default,
  alter column "state" type varchar(10) using cast("state" as varchar(10)),
  alter column "state" set default '0';

commit;

begin;

-- step 7: delete 2 rows from t
-- lock: t: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "t" where "id" in (1, 2);

-- step 8: drop table t
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "t";

-- step 9: drop enum mood
drop type "mood";

commit;
