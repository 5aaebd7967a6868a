-- 0002_constraints: forward, for SQLite 3.34 or later
-- Constraints come, change their names and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild item: set not null on name of item, set not null on low of item, set not null on feel of item, set not null on maker_id of item, set not null on both of item, add check item_low on item and 5 more
-- lock: item: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "item has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'item' collate nocase and (type = 'trigger' and name not in ('item_gone') or type = 'index' and sql is not null and name not in ('item_low_idx', 'item_name_key'));
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
  select "id", "maker_id", "name", "low", "high", "feel", "doc" from "item";
delete from sqlite_sequence where name = 'mig_new__item';
insert into sqlite_sequence (name, seq) select 'mig_new__item', seq from sqlite_sequence where name = 'item';
drop table "item";
pragma legacy_alter_table = on;
alter table "mig_new__item" rename to "item";
pragma legacy_alter_table = off;
create unique index "item_name_key" on "item" ("name");
create index "item_low_idx" on "item" ("low");
create trigger item_gone after delete on item begin delete from label where item_id = old.id; end;

-- step 4: rebuild label: set not null on text of label, add check label_text on label
-- lock: label: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "label has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'label' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__label" (
  "item_id" integer not null constraint "label_pkey" primary key constraint "label_item_id_fkey" references "item" ("id") on delete cascade,
  "text" text not null constraint "label_text" check ("text" <> 'x')
) without rowid;
insert into "mig_new__label" ("item_id", "text")
  select "item_id", "text" from "label";
drop table "label";
pragma legacy_alter_table = on;
alter table "mig_new__label" rename to "label";
pragma legacy_alter_table = off;

-- step 5: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of item has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('item');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of label has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('label');
drop table temp."mig_guard";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
