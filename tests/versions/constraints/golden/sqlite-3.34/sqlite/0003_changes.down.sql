-- 0003_changes: reverse, for SQLite 3.34 or later
-- What constraints must not be in the way of
-- reversal: lossy, it does not bring back
--   the values of words in label
--   the values of more in label
-- this destroys what was written since:
--   the column more of label with its values
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

-- step 3: rebuild piece: drop not null on doc of piece
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
  "doc" text check ("doc" is null or json_valid("doc")),
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

-- step 4: rebuild maker: drop check maker_rank on maker
-- lock: maker: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "maker has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'maker' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__maker" (
  "id" integer not null constraint "maker_pkey" primary key autoincrement,
  "rank" integer
);
insert into "mig_new__maker" ("id", "rank")
  select "id", "rank" from "maker";
delete from sqlite_sequence where name = 'mig_new__maker';
insert into sqlite_sequence (name, seq) select 'mig_new__maker', seq from sqlite_sequence where name = 'maker';
drop table "maker";
pragma legacy_alter_table = on;
alter table "mig_new__maker" rename to "maker";
pragma legacy_alter_table = off;

-- step 5: rename table piece to item
-- lock: piece: the database, blocks writes for an instant
alter table "piece" rename to "item";

-- step 6: rebuild label: add column words to label, add check label_text on label, add column more to label, add check label_more on label
-- lock: label: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "label has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'label' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__label" (
  "item_id" integer not null constraint "label_pkey" primary key constraint "label_item_id_fkey" references "item" ("id") on delete cascade,
  "words" text not null constraint "label_text" check ("words" <> 'x'),
  "more" integer constraint "label_more" check ("more" > 0)
) without rowid;
insert into "mig_new__label" ("item_id", "words", "more")
  select "item_id", 'none', null from "label";
drop table "label";
pragma legacy_alter_table = on;
alter table "mig_new__label" rename to "label";
pragma legacy_alter_table = off;

-- step 7: drop view named
-- lock: named: the database, blocks writes for an instant
drop view "named";

-- step 8: rebuild item: add check item_low on item, set not null on name of item, rename column lowest of item to low
-- lock: item: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "item has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'item' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('item_low_idx', 'item_name_key'));
drop table temp."mig_guard";
create table "mig_new__item" (
  "id" integer not null constraint "item_pkey" primary key autoincrement,
  "maker_id" integer not null constraint "item_maker_id_fkey" references "maker" ("id") on delete cascade deferrable initially deferred,
  "name" text not null default 'it''s' constraint "item_named" check ("name" <> ''),
  "low" integer not null constraint "item_low" check ("low" > (-10)),
  "high" integer not null,
  "feel" text not null default 'ok' check ("feel" in ('sad', 'ok')),
  "doc" text check ("doc" is null or json_valid("doc")),
  "both" integer generated always as ("low" + "high") stored not null,
  constraint "item ""far""" check (("high" - "low") < 1000),
  constraint "item_low_high_check" check (("low" > 10) or ("high" < 5000))
);
insert into "mig_new__item" ("id", "maker_id", "name", "low", "high", "feel", "doc")
  select "id", "maker_id", "name", "lowest", "high", "feel", "doc" from "item";
delete from sqlite_sequence where name = 'mig_new__item';
insert into sqlite_sequence (name, seq) select 'mig_new__item', seq from sqlite_sequence where name = 'item';
drop table "item";
pragma legacy_alter_table = on;
alter table "mig_new__item" rename to "item";
pragma legacy_alter_table = off;
create unique index "item_name_key" on "item" ("name");
create index "item_low_idx" on "item" ("low");

-- step 9: rebuild label: drop column more of label, rename column words of label to text
-- lock: label: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "label has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'label' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__label" (
  "item_id" integer not null constraint "label_pkey" primary key constraint "label_item_id_fkey" references "item" ("id") on delete cascade,
  "text" text not null constraint "label_text" check ("text" <> 'x')
) without rowid;
insert into "mig_new__label" ("item_id", "text")
  select "item_id", "words" from "label";
drop table "label";
pragma legacy_alter_table = on;
alter table "mig_new__label" rename to "label";
pragma legacy_alter_table = off;

-- step 10: create view named
-- lock: named: the database, blocks writes for an instant
create view "named" as
select "item"."id" as "id", "item"."name" as "name", "item"."low" as "low"
from "item"
where "item"."low" is not null;

-- step 11: create trigger item_gone on item
-- lock: item: the database, blocks writes for an instant
create trigger item_gone after delete on item begin delete from label where item_id = old.id; end;

-- step 12: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of item has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('item');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of label has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('label');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of maker has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('maker');
drop table temp."mig_guard";

commit;

-- step 13: switch foreign keys on
pragma foreign_keys = on;
