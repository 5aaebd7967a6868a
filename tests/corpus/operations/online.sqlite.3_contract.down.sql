-- online, phase contract: reverse, for SQLite 3.40 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Tables that are there: the forms with the weakest locks
-- reversal: lossy, it does not bring back
--   the rows of pet
-- lock timeout: 500 ms, retry: 2
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 500;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table pet
create table "pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "owner_id" integer,
  "species" text not null,
  "tag" text,
  "token" text not null default (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))),
  "born" text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  "legs" integer not null default 4
);
create index "pet_owner_id_idx" on "pet" ("owner_id");

-- step 4: rebuild pet: add foreign key pet_owner_id_fkey on pet
create temp table "mig_guard" (ok integer not null constraint "pet has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'pet' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('pet_owner_id_idx'));
drop table temp."mig_guard";
create table "mig_new__pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "owner_id" integer constraint "pet_owner_id_fkey" references "person" ("id") on delete set null,
  "species" text not null,
  "tag" text,
  "token" text not null default (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))),
  "born" text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  "legs" integer not null default 4
);
insert into "mig_new__pet" ("id", "owner_id", "species", "tag", "token", "born", "legs")
  select "id", "owner_id", "species", "tag", "token", "born", "legs" from "pet";
delete from sqlite_sequence where name = 'mig_new__pet';
insert into sqlite_sequence (name, seq) select 'mig_new__pet', seq from sqlite_sequence where name = 'pet';
drop table "pet";
pragma legacy_alter_table = on;
alter table "mig_new__pet" rename to "pet";
pragma legacy_alter_table = off;
create index "pet_owner_id_idx" on "pet" ("owner_id");

-- step 5: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of pet has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('pet');
drop table temp."mig_guard";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
