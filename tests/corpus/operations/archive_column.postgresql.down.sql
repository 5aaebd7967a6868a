-- archive_column: reverse, for PostgreSQL 15 or later
-- Columns are hidden in their places, and come back with their values
-- reversal: exact
-- this destroys what was written since:
--   the column size of letter with its values
--   the column name of letter with its values
--   the table letter with all its rows
--   the table parent with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop column size of letter
alter table "letter" drop column "size";

-- step 2: drop column name of letter
alter table "letter" drop column "name";

-- step 3: rename column mig_archive__sent of letter to sent
alter table "letter" rename column "mig_archive__sent" to "sent";

-- step 4: rename column mig_archive__body of letter to body
alter table "letter" rename column "mig_archive__body" to "body";

-- step 5: set not null on body of letter
update "letter" set "body" = '{}' where "body" is null;
alter table "letter" alter column "body" set not null;

-- step 6: rename column mig_archive__size of letter to size
alter table "letter" rename column "mig_archive__size" to "size";

-- step 7: set not null on size of letter
alter table "letter" alter column "size" set not null;

-- step 8: add check letter_size_check on letter
alter table "letter" add constraint "letter_size_check" check ("size" > 0);

-- step 9: rename column mig_archive__weight of letter to weight
alter table "letter" rename column "mig_archive__weight" to "weight";

-- step 10: add check letter_weight on letter
alter table "letter" add constraint "letter_weight" check (("weight" >= 0) and ("limit" >= 0));

-- step 11: rename column mig_archive__shade of letter to shade
alter table "letter" rename column "mig_archive__shade" to "shade";

-- step 12: set not null on shade of letter
update "letter" set "shade" = 'red' where "shade" is null;
alter table "letter" alter column "shade" set not null;

-- step 13: add unique letter_place on letter
alter table "letter" add constraint "letter_place" unique ("shade", "weight");

-- step 14: rename column mig_archive__parent_id of letter to parent_id
alter table "letter" rename column "mig_archive__parent_id" to "parent_id";

-- step 15: set not null on parent_id of letter
alter table "letter" alter column "parent_id" set not null;

-- step 16: add foreign key letter_parent_id_fkey on letter
alter table "letter" add constraint "letter_parent_id_fkey" foreign key ("parent_id") references "parent" ("id") on delete cascade;

-- step 17: rename column mig_archive__name of letter to name
alter table "letter" rename column "mig_archive__name" to "name";

-- step 18: set not null on name of letter
update "letter" set "name" = 'nobody' where "name" is null;
alter table "letter" alter column "name" set not null;

-- step 19: add index letter_shade_idx on letter
create index "letter_shade_idx" on "letter" ("shade", "name" desc);

-- step 20: add unique letter_name_key on letter
alter table "letter" add constraint "letter_name_key" unique ("name");

-- step 21: rename column mig_archive__twice of letter to twice
alter table "letter" rename column "mig_archive__twice" to "twice";

-- step 22: drop table letter
drop table "letter";

-- step 23: drop table parent
drop table "parent";

-- step 24: drop enum color
drop type "color";

commit;
