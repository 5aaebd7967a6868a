-- 0002_constraints: forward, for SQLite 3.53 or later
-- Constraints come, change their names and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: set not null on name of item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_new__item" ("name" not null);
insert into temp."mig_new__item" select "name" from "item" where "name" is null limit 1;
drop table temp."mig_new__item";
alter table "item" alter column "name" set not null;

-- step 2: set not null on low of item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_new__item" ("low" not null);
insert into temp."mig_new__item" select "low" from "item" where "low" is null limit 1;
drop table temp."mig_new__item";
alter table "item" alter column "low" set not null;

-- step 3: set not null on feel of item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_new__item" ("feel" not null);
insert into temp."mig_new__item" select "feel" from "item" where "feel" is null limit 1;
drop table temp."mig_new__item";
alter table "item" alter column "feel" set not null;

-- step 4: set not null on maker_id of item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_new__item" ("maker_id" not null);
insert into temp."mig_new__item" select "maker_id" from "item" where "maker_id" is null limit 1;
drop table temp."mig_new__item";
alter table "item" alter column "maker_id" set not null;

-- step 5: set not null on both of item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_new__item" ("both" not null);
insert into temp."mig_new__item" select "both" from "item" where "both" is null limit 1;
drop table temp."mig_new__item";
alter table "item" alter column "both" set not null;

-- step 6: add check item_low on item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "item_low" check (ok = 1));
insert into temp."mig_guard" select not exists (select 1 from "item" where not ("low" > (-10)));
drop table temp."mig_guard";
alter table "item" add constraint "item_low" check ("low" > (-10));

-- step 7: add check "item ""far""" on item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "item ""far""" check (ok = 1));
insert into temp."mig_guard" select not exists (select 1 from "item" where not (("high" - "low") < 1000));
drop table temp."mig_guard";
alter table "item" add constraint "item ""far""" check (("high" - "low") < 1000);

-- step 8: add check item_low_high_check on item
-- lock: item: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "item_low_high_check" check (ok = 1));
insert into temp."mig_guard" select not exists (select 1 from "item" where not (("low" > 10) or ("high" < 5000)));
drop table temp."mig_guard";
alter table "item" add constraint "item_low_high_check" check (("low" > 10) or ("high" < 5000));

-- step 9: drop check item_order on item
-- lock: item: the database, blocks writes for an instant
alter table "item" drop constraint "item_order";

-- step 10: drop check item_high on item
-- lock: item: the database, blocks writes for an instant
alter table "item" drop constraint "item_high";

-- step 11: rename check item_name on item to item_named
-- lock: item: the database, blocks writes while all its rows are read
alter table "item" drop constraint "item_name";
alter table "item" add constraint "item_named" check ("name" <> '');

-- step 12: set not null on text of label
-- lock: label: the database, blocks writes while all its rows are read
create temp table "mig_new__label" ("text" not null);
insert into temp."mig_new__label" select "text" from "label" where "text" is null limit 1;
drop table temp."mig_new__label";
alter table "label" alter column "text" set not null;

-- step 13: add check label_text on label
-- lock: label: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "label_text" check (ok = 1));
insert into temp."mig_guard" select not exists (select 1 from "label" where not ("text" <> 'x'));
drop table temp."mig_guard";
alter table "label" add constraint "label_text" check ("text" <> 'x');

commit;
