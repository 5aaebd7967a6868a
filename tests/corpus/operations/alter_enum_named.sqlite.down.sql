-- alter_enum_named: reverse, for SQLite 3.40 or later
-- A value of an enum gets another name wherever it is said
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: drop view finest, fine
-- lock: finest: the database, blocks writes for an instant
-- lock: fine: the database, blocks writes for an instant
drop view "finest";
drop view "fine";

-- step 4: rebuild person: rename column now of person to feeling, rename 'low' of enum mood to 'sad', rename 'fine' of enum mood to 'ok', rename column earlier of person to before
-- lock: person: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "person has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'person' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('person_ok_key'));
drop table temp."mig_guard";
create table "mig_new__person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "name" text not null,
  "feeling" text not null default 'ok' check ("feeling" in ('sad', 'ok', 'happy')),
  "before" text check ("before" in ('sad', 'ok', 'happy')),
  constraint "person_not_both" check (("feeling" <> 'ok') or ("before" <> 'sad'))
);
insert into "mig_new__person" ("id", "name", "feeling", "before")
  select "id", "name", case "now" when 'low' then 'sad' when 'fine' then 'ok' else "now" end, case "earlier" when 'low' then 'sad' when 'fine' then 'ok' else "earlier" end from "person";
delete from sqlite_sequence where name = 'mig_new__person';
insert into sqlite_sequence (name, seq) select 'mig_new__person', seq from sqlite_sequence where name = 'person';
drop table "person";
pragma legacy_alter_table = on;
alter table "mig_new__person" rename to "person";
pragma legacy_alter_table = off;
create unique index "person_ok_key" on "person" ("name") where "feeling" = 'ok';

-- step 5: create view fine, finest
-- lock: fine: the database, blocks writes for an instant
-- lock: finest: the database, blocks writes for an instant
create view "fine" as
select "person"."id" as "id", "person"."feeling" as "feeling"
from "person"
where "person"."feeling" = 'ok';
create view "finest" as
select "fine"."id" as "id"
from "fine"
where "fine"."feeling" <> 'sad';

-- step 6: drop view finest
-- lock: finest: the database, blocks writes for an instant
drop view "finest";

-- step 7: drop view fine
-- lock: fine: the database, blocks writes for an instant
drop view "fine";

-- step 8: drop table person
-- lock: person: the database, blocks writes for an instant
drop table "person";

commit;

-- step 9: switch foreign keys on
pragma foreign_keys = on;
