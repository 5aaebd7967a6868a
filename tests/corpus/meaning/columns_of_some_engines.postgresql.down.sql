-- columns_of_some_engines: reverse, for PostgreSQL 15 or later
-- A column that is another one on some engines
-- reversal: lossy, it does not bring back
--   the values of n in u
-- this destroys what was written since:
--   the table u with all its rows
--   the table t with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 't has rows that break t_n_positive: add check t_n_positive on t can not be done'
do $mig$
begin
  if (not exists (select 1 from "t" where not ("t"."m" > 0))) is not true then
    raise exception using message = 't has rows that break t_n_positive: add check t_n_positive on t can not be done';
  end if;
end
$mig$;

-- step 2: require, else 't.note has values that do not fit into varchar(20): change type of note of t to varchar(20) can not be done'
do $mig$
begin
  if (not exists (select 1 from "t" where length("t"."note") > 20)) is not true then
    raise exception using message = 't.note has values that do not fit into varchar(20): change type of note of t to varchar(20) can not be done';
  end if;
end
$mig$;

-- step 3: add column n to u
-- lock: u: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "u" add column "n" bigint not null default 1;

commit;

begin;

-- step 4: change type of n of u to int
-- lock: u: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "u" alter column "n" drop default,
  alter column "n" type integer,
  alter column "n" set default 1;

-- step 5: drop table u
-- lock: u: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "u";

commit;

-- step 6: drop index t_m on t
-- lock: t: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "t_m";
set lock_timeout = '3s';

begin;

-- step 7: add check t_n_positive on t
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "t" add constraint "t_n_positive" check ("m" > 0) not valid;

commit;

begin;

-- step 8: look whether all rows of t hold t_n_positive
-- lock: t: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "t" validate constraint "t_n_positive";

commit;

-- step 9: add index t_n on t
-- lock: t: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: t: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "t_n";
create index concurrently "t_n" on "t" ("m");
set lock_timeout = '3s';

begin;

-- step 10: change type of note of t to varchar(20)
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "t" alter column "note" type varchar(20);

-- step 11: rename column m of t to n
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "t" rename column "m" to "n";

commit;

begin;

-- step 12: require, else 't.n has values that do not fit into int: change type of n of t to int can not be done'
do $mig$
begin
  if (not exists (select 1 from "t" where "t"."n" not between -2147483648 and 2147483647)) is not true then
    raise exception using message = 't.n has values that do not fit into int: change type of n of t to int can not be done';
  end if;
end
$mig$;

-- step 13: set default of n of t
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "t" alter column "n" set default 1;

commit;

begin;

-- step 14: change type of n of t to int
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "t" alter column "n" drop default,
  alter column "n" type integer,
  alter column "n" set default 1;

-- step 15: drop table t
-- lock: t: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "t";

commit;
