-- 0002_constraints: reverse, for SQLite 3.53 or later
-- Constraints come, change their names and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop check label_text on label
-- lock: label: the database, blocks writes for an instant
alter table "label" drop constraint "label_text";

-- step 2: drop not null on text of label
-- lock: label: the database, blocks writes for an instant
alter table "label" alter column "text" drop not null;

-- step 3: rename check item_named on item to item_name
-- lock: item: the database, blocks writes while all its rows are read
alter table "item" drop constraint "item_named";
alter table "item" add constraint "item_name" check ("name" <> '');

-- step 4: add check item_high on item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "item_high" check (ok = 1));
insert into temp."mig_guard" select not exists (select 1 from "item" where not ("high" > 0));
drop table temp."mig_guard";
alter table "item" add constraint "item_high" check ("high" > 0);

-- step 5: add check item_order on item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "item_order" check (ok = 1));
insert into temp."mig_guard" select not exists (select 1 from "item" where not ("low" < "high"));
drop table temp."mig_guard";
alter table "item" add constraint "item_order" check ("low" < "high");

-- step 6: drop check item_low_high_check on item
-- lock: item: the database, blocks writes for an instant
alter table "item" drop constraint "item_low_high_check";

-- step 7: drop check "item ""far""" on item
-- lock: item: the database, blocks writes for an instant
alter table "item" drop constraint "item ""far""";

-- step 8: drop check item_low on item
-- lock: item: the database, blocks writes for an instant
alter table "item" drop constraint "item_low";

-- step 9: drop not null on both of item
-- lock: item: the database, blocks writes for an instant
alter table "item" alter column "both" drop not null;

-- step 10: drop not null on maker_id of item
-- lock: item: the database, blocks writes for an instant
alter table "item" alter column "maker_id" drop not null;

-- step 11: drop not null on feel of item
-- lock: item: the database, blocks writes for an instant
alter table "item" alter column "feel" drop not null;

-- step 12: drop not null on low of item
-- lock: item: the database, blocks writes for an instant
alter table "item" alter column "low" drop not null;

-- step 13: drop not null on name of item
-- lock: item: the database, blocks writes for an instant
alter table "item" alter column "name" drop not null;

commit;
