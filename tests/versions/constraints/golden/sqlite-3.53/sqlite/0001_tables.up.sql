-- 0001_tables: forward, for SQLite 3.53 or later
-- Tables with what a change of a constraint must not disturb
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table maker
create table "maker" (
  "id" integer not null constraint "maker_pkey" primary key autoincrement,
  "rank" integer
);

-- step 2: create table item
create table "item" (
  "id" integer not null constraint "item_pkey" primary key autoincrement,
  "maker_id" integer constraint "item_maker_id_fkey" references "maker" ("id") on delete cascade deferrable initially deferred,
  "name" text default 'it''s' constraint "item_name" check ("name" <> ''),
  "low" integer,
  "high" integer not null constraint "item_high" check ("high" > 0),
  "feel" text default 'ok' check ("feel" in ('sad', 'ok')),
  "doc" text check ("doc" is null or json_valid("doc")),
  "both" integer generated always as ("low" + "high") stored,
  constraint "item_order" check ("low" < "high")
);
create unique index "item_name_key" on "item" ("name");

-- step 3: create table label
create table "label" (
  "item_id" integer not null constraint "label_pkey" primary key constraint "label_item_id_fkey" references "item" ("id") on delete cascade,
  "text" text
) without rowid;

-- step 4: add index item_low_idx on item
create index "item_low_idx" on "item" ("low");

-- step 5: create view named
-- lock: named: the database, blocks writes for an instant
create view "named" as
select "item"."id" as "id", "item"."name" as "name", "item"."low" as "low"
from "item"
where "item"."low" is not null;

-- step 6: create trigger item_gone on item
create trigger item_gone after delete on item begin delete from label where item_id = old.id; end;

-- step 7: insert 2 rows into maker
insert into "maker" ("id") values
  (1),
  (2);

-- step 8: insert 2 rows into item
insert into "item" ("id", "maker_id", "name", "low", "high", "feel", "doc") values
  (1, 1, 'tea', 1, 2, 'ok', '{}'),
  (2, 2, 'cup', 3, 4, 'sad', '[]');

-- step 9: insert 2 rows into label
insert into "label" ("item_id", "text") values
  (1, 'new'),
  (2, 'old');

commit;
