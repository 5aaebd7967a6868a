-- require_between: forward, for PostgreSQL 15 or later
-- Guards between changes of one table, and on the way back
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: create table parent
create table "parent" (
  "id" bigint not null,
  "name" varchar(9) not null default 'x',
  constraint "parent_pkey" primary key ("id")
);

-- step 2: create table child
create table "child" (
  "id" bigint not null,
  "parent_id" bigint,
  "size" integer,
  constraint "child_pkey" primary key ("id")
);

-- step 3: create view sized
create view "sized" as
select "child"."id" as "id", "child"."parent_id" as "parent_id"
from "child"
where "child"."parent_id" > 0;

-- step 4: insert 1 row into parent
insert into "parent" ("id", "name") values
  (1, 'one');

-- step 5: set default of size of child
alter table "child" alter column "size" set default 3;

-- step 6: require, else 'children without a parent'
do $mig$
begin
  if (not exists (select 1 from "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'children without a parent';
  end if;
end
$mig$;

-- step 7: add foreign key child_parent on child
alter table "child" add constraint "child_parent" foreign key ("parent_id") references "parent" ("id");

-- step 8: rename column size of child to width
alter table "child" rename column "size" to "width";

-- step 9: require, else 'sized has rows where id = (-1)'
do $mig$
begin
  if (not exists (select 1 from "sized" where "sized"."id" = (-1))) is not true then
    raise exception using message = 'sized has rows where id = (-1)';
  end if;
end
$mig$;

-- step 10: add check child_width on child
alter table "child" add constraint "child_width" check ("width" <> (-5));

-- step 11: require, else 'the first parent is gone'
do $mig$
begin
  if (exists (select 1 from "parent" where "parent"."name" = 'one')) is not true then
    raise exception using message = 'the first parent is gone';
  end if;
end
$mig$;

-- step 12: drop not null on name of parent
alter table "parent" alter column "name" drop not null;

commit;
