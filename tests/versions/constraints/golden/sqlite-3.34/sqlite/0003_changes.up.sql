-- 0003_changes: forward, for SQLite 3.34 or later
-- What constraints must not be in the way of
-- reversal: lossy, it does not bring back
--   the values of words in label
--   the values of more in label
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: drop trigger item_gone on item
-- lock: item: the database, blocks writes for an instant
drop trigger "item_gone";

-- step 4: rename column text of label to words
-- lock: label: the database, blocks writes for an instant
alter table "label" rename column "text" to "words";

-- step 5: add column more to label
-- lock: label: the database, blocks writes for an instant
alter table "label" add column "more" integer constraint "label_more" check ("more" > 0);

-- step 6: drop view named
-- lock: named: the database, blocks writes for an instant
drop view "named";

-- step 7: rebuild item: rename column low of item to lowest, drop not null on name of item, drop check item_low on item
-- lock: item: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "item has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'item' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('item_low_idx', 'item_name_key'));
drop table temp."mig_guard";
create table "mig_new__item" (
  "id" integer not null constraint "item_pkey" primary key autoincrement,
  "maker_id" integer not null constraint "item_maker_id_fkey" references "maker" ("id") on delete cascade deferrable initially deferred,
  "name" text default 'it''s' constraint "item_named" check ("name" <> ''),
  "lowest" integer not null,
  "high" integer not null,
  "feel" text not null default 'ok' check ("feel" in ('sad', 'ok')),
  "doc" text check ("doc" is null or json_valid("doc")),
  "both" integer generated always as ("lowest" + "high") stored not null,
  constraint "item ""far""" check (("high" - "lowest") < 1000),
  constraint "item_low_high_check" check (("lowest" > 10) or ("high" < 5000))
);
insert into "mig_new__item" ("id", "maker_id", "name", "lowest", "high", "feel", "doc")
  select "id", "maker_id", "name", "low", "high", "feel", "doc" from "item";
delete from sqlite_sequence where name = 'mig_new__item';
insert into sqlite_sequence (name, seq) select 'mig_new__item', seq from sqlite_sequence where name = 'item';
drop table "item";
pragma legacy_alter_table = on;
alter table "mig_new__item" rename to "item";
pragma legacy_alter_table = off;
create unique index "item_name_key" on "item" ("name");
create index "item_low_idx" on "item" ("lowest");

-- step 8: rebuild label: drop column more of label, drop column words of label
-- lock: label: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "label has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'label' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__label" (
  "item_id" integer not null constraint "label_pkey" primary key constraint "label_item_id_fkey" references "item" ("id") on delete cascade
) without rowid;
insert into "mig_new__label" ("item_id")
  select "item_id" from "label";
drop table "label";
pragma legacy_alter_table = on;
alter table "mig_new__label" rename to "label";
pragma legacy_alter_table = off;

-- step 9: create view named
-- lock: named: the database, blocks writes for an instant
create view "named" as
select "item"."id" as "id", "item"."name" as "name", "item"."lowest" as "low"
from "item"
where "item"."lowest" is not null;

-- step 10: rename table item to piece
-- lock: item: the database, blocks writes for an instant
alter table "item" rename to "piece";

-- step 11: rebuild maker: add check maker_rank on maker
-- lock: maker: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "maker has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'maker' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__maker" (
  "id" integer not null constraint "maker_pkey" primary key autoincrement,
  "rank" integer constraint "maker_rank" check ("rank" > 0)
);
insert into "mig_new__maker" ("id", "rank")
  select "id", "rank" from "maker";
delete from sqlite_sequence where name = 'mig_new__maker';
insert into sqlite_sequence (name, seq) select 'mig_new__maker', seq from sqlite_sequence where name = 'maker';
drop table "maker";
pragma legacy_alter_table = on;
alter table "mig_new__maker" rename to "maker";
pragma legacy_alter_table = off;

-- step 12: rebuild piece: set not null on doc of piece
-- lock: piece: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "piece has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'piece' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('item_low_idx', 'item_name_key'));
drop table temp."mig_guard";
create table "mig_new__piece" (
  "id" integer not null constraint "item_pkey" primary key autoincrement,
  "maker_id" integer not null constraint "item_maker_id_fkey" references "maker" ("id") on delete cascade deferrable initially deferred,
  "name" text default 'it''s' constraint "item_named" check ("name" <> ''),
  "lowest" integer not null,
  "high" integer not null,
  "feel" text not null default 'ok' check ("feel" in ('sad', 'ok')),
  "doc" text not null check (json_valid("doc")),
  "both" integer generated always as ("lowest" + "high") stored not null,
  constraint "item ""far""" check (("high" - "lowest") < 1000),
  constraint "item_low_high_check" check (("lowest" > 10) or ("high" < 5000))
);
insert into "mig_new__piece" ("id", "maker_id", "name", "lowest", "high", "feel", "doc")
  select "id", "maker_id", "name", "lowest", "high", "feel", "doc" from "piece";
delete from sqlite_sequence where name = 'mig_new__piece';
insert into sqlite_sequence (name, seq) select 'mig_new__piece', seq from sqlite_sequence where name = 'piece';
drop table "piece";
pragma legacy_alter_table = on;
alter table "mig_new__piece" rename to "piece";
pragma legacy_alter_table = off;
create unique index "item_name_key" on "piece" ("name");
create index "item_low_idx" on "piece" ("lowest");

-- step 13: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of label has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('label');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of maker has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('maker');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of piece has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('piece');
drop table temp."mig_guard";

commit;

-- step 14: switch foreign keys on
pragma foreign_keys = on;
