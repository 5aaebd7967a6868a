-- 0003_changes: reverse, for SQLite 3.53 or later
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

-- step 4: drop check maker_rank on maker
-- lock: maker: the database, blocks writes for an instant
alter table "maker" drop constraint "maker_rank";

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

-- step 7: add check item_low on item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "item_low" check (ok = 1));
insert into temp."mig_guard" select not exists (select 1 from "item" where not ("lowest" > (-10)));
drop table temp."mig_guard";
alter table "item" add constraint "item_low" check ("lowest" > (-10));

-- step 8: set not null on name of item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_new__item" ("name" not null);
insert into temp."mig_new__item" select "name" from "item" where "name" is null limit 1;
drop table temp."mig_new__item";
alter table "item" alter column "name" set not null;

-- step 9: rename column lowest of item to low
-- lock: item: the database, blocks writes for an instant
alter table "item" rename column "lowest" to "low";

-- step 10: drop column more of label
-- lock: label: the database, blocks writes while the table is written anew
alter table "label" drop constraint "label_more";
alter table "label" drop column "more";

-- step 11: rename column words of label to text
-- lock: label: the database, blocks writes for an instant
alter table "label" rename column "words" to "text";

-- step 12: create trigger item_gone on item
-- lock: item: the database, blocks writes for an instant
create trigger item_gone after delete on item begin delete from label where item_id = old.id; end;

-- step 13: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of item has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('item');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of label has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('label');
drop table temp."mig_guard";

commit;

-- step 14: switch foreign keys on
pragma foreign_keys = on;
