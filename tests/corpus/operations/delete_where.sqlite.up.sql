-- delete_where: forward, for SQLite 3.40 or later
-- Rows that go, and what hangs on them
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table owner
create table "owner" (
  "id" integer not null constraint "owner_pkey" primary key autoincrement,
  "name" text not null
);

-- step 4: create table pet
create table "pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "owner_id" integer not null constraint "pet_owner_id_fkey" references "owner" ("id") on delete cascade,
  "name" text not null
);

-- step 5: create table visit
create table "visit" (
  "id" integer not null constraint "visit_pkey" primary key autoincrement,
  "pet_id" integer constraint "visit_pet_id_fkey" references "pet" ("id") on delete set null,
  "note" text
);

-- step 6: insert 2 rows into owner
insert into "owner" ("id", "name") values
  (1001, 'Ann'),
  (1002, 'Bob');

-- step 7: insert 2 rows into pet
insert into "pet" ("id", "owner_id", "name") values
  (1001, 1001, 'Rex'),
  (1002, 1002, 'Tom');

-- step 8: insert 2 rows into visit
insert into "visit" ("id", "pet_id") values
  (1001, 1001),
  (1002, 1002);

-- step 9: delete rows of visit
delete from "visit" where ("visit"."note" = 'wrong') and ("visit"."pet_id" in (select "p"."id" from "pet" as "p" where "p"."name" = 'nobody'));

-- step 10: delete rows of owner
create temp table "mig_gone_1" as select "id" from "owner" where "owner"."name" = 'Ann';
create temp table "mig_gone_2" as select "id" from "pet" where ("owner_id") in (select "id" from temp."mig_gone_1");
update "visit" set "pet_id" = null where ("pet_id") in (select "id" from temp."mig_gone_2");
delete from "pet" where ("id") in (select "id" from temp."mig_gone_2");
drop table temp."mig_gone_2";
delete from "owner" where ("id") in (select "id" from temp."mig_gone_1");
drop table temp."mig_gone_1";

-- step 11: rebuild pet: add check pet_named on pet
create temp table "mig_guard" (ok integer not null constraint "pet has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'pet' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "owner_id" integer not null constraint "pet_owner_id_fkey" references "owner" ("id") on delete cascade,
  "name" text not null constraint "pet_named" check ("name" <> '')
);
insert into "mig_new__pet" ("id", "owner_id", "name")
  select "id", "owner_id", "name" from "pet";
delete from sqlite_sequence where name = 'mig_new__pet';
insert into sqlite_sequence (name, seq) select 'mig_new__pet', seq from sqlite_sequence where name = 'pet';
drop table "pet";
pragma legacy_alter_table = on;
alter table "mig_new__pet" rename to "pet";
pragma legacy_alter_table = off;

-- step 12: delete rows of pet
create temp table "mig_gone_1" as select "id" from "pet" where ("pet"."name" = 'Tom') and exists (select "other"."id" from "pet" as "other" where "other"."id" = "pet"."id");
update "visit" set "pet_id" = null where ("pet_id") in (select "id" from temp."mig_gone_1");
delete from "pet" where ("id") in (select "id" from temp."mig_gone_1");
drop table temp."mig_gone_1";

-- step 13: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of owner has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('owner');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of pet has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('pet');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of visit has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('visit');
drop table temp."mig_guard";

commit;

-- step 14: switch foreign keys on
pragma foreign_keys = on;
