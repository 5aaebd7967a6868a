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

-- step 1: add column n to u
alter table "u" add column "n" bigint not null default 1;

-- step 2: change type of n of u to int
alter table "u" alter column "n" drop default,
  alter column "n" type integer,
  alter column "n" set default 1;

-- step 3: drop table u
drop table "u";

-- step 4: drop index t_m on t
drop index "t_m";

-- step 5: add check t_n_positive on t
alter table "t" add constraint "t_n_positive" check ("m" > 0);

-- step 6: add index t_n on t
create index "t_n" on "t" ("m");

-- step 7: change type of note of t to varchar(20)
alter table "t" alter column "note" type varchar(20);

-- step 8: rename column m of t to n
alter table "t" rename column "m" to "n";

-- step 9: set default of n of t
alter table "t" alter column "n" set default 1;

-- step 10: change type of n of t to int
alter table "t" alter column "n" drop default,
  alter column "n" type integer,
  alter column "n" set default 1;

-- step 11: drop table t
drop table "t";

commit;
