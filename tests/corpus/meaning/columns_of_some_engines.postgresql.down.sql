-- columns_of_some_engines: reverse, for PostgreSQL 15 or later
-- A column that is another one on some engines
-- reversal: lossy, it does not bring back
--   the values of n in u
-- this destroys what was written since:
--   the table u with all its rows
--   the table t with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: require, else 't.note has values that do not fit into varchar(20): change type of note of t to varchar(20) can not be done'
do $mig$
begin
  if (not exists (select 1 from "t" where length("t"."note") > 20)) is not true then
    raise exception using message = 't.note has values that do not fit into varchar(20): change type of note of t to varchar(20) can not be done';
  end if;
end
$mig$;

-- step 2: add column n to u
alter table "u" add column "n" bigint not null default 1;

-- step 3: change type of n of u to int
alter table "u" alter column "n" drop default,
  alter column "n" type integer,
  alter column "n" set default 1;

-- step 4: drop table u
drop table "u";

-- step 5: drop index t_m on t
drop index "t_m";

-- step 6: add check t_n_positive on t
alter table "t" add constraint "t_n_positive" check ("m" > 0);

-- step 7: add index t_n on t
create index "t_n" on "t" ("m");

-- step 8: change type of note of t to varchar(20)
alter table "t" alter column "note" type varchar(20);

-- step 9: rename column m of t to n
alter table "t" rename column "m" to "n";

-- step 10: require, else 't.n has values that do not fit into int: change type of n of t to int can not be done'
do $mig$
begin
  if (not exists (select 1 from "t" where "t"."n" not between -2147483648 and 2147483647)) is not true then
    raise exception using message = 't.n has values that do not fit into int: change type of n of t to int can not be done';
  end if;
end
$mig$;

-- step 11: set default of n of t
alter table "t" alter column "n" set default 1;

-- step 12: change type of n of t to int
alter table "t" alter column "n" drop default,
  alter column "n" type integer,
  alter column "n" set default 1;

-- step 13: drop table t
drop table "t";

commit;
