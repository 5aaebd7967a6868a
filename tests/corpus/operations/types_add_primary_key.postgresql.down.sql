-- types_add_primary_key: reverse, for PostgreSQL 15 or later
-- Primary keys and foreign keys over every type
-- reversal: exact
-- this destroys what was written since:
--   the table child_list with all its rows
--   the table parent_list with all its rows
--   the table child_doc with all its rows
--   the table parent_doc with all its rows
--   the table child_raw with all its rows
--   the table parent_raw with all its rows
--   the table child_body with all its rows
--   the table parent_body with all its rows
--   the table child_own with all its rows
--   the table parent_own with all its rows
--   the table child_mood with all its rows
--   the table parent_mood with all its rows
--   the table child_token with all its rows
--   the table parent_token with all its rows
--   the table child_seen with all its rows
--   the table parent_seen with all its rows
--   the table child_at with all its rows
--   the table parent_at with all its rows
--   the table child_hour with all its rows
--   the table parent_hour with all its rows
--   the table child_day with all its rows
--   the table parent_day with all its rows
--   the table child_name with all its rows
--   the table parent_name with all its rows
--   the table child_code with all its rows
--   the table parent_code with all its rows
--   the table child_amount with all its rows
--   the table parent_amount with all its rows
--   the table child_float8 with all its rows
--   the table parent_float8 with all its rows
--   the table child_float4 with all its rows
--   the table parent_float4 with all its rows
--   the table child_big with all its rows
--   the table parent_big with all its rows
--   the table child_whole with all its rows
--   the table parent_whole with all its rows
--   the table child_small with all its rows
--   the table parent_small with all its rows
--   the table child_flag with all its rows
--   the table parent_flag with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'parent_list has duplicates in id: add primary key to parent_list can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_list" where "parent_list"."id" is not null group by "parent_list"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_list has duplicates in id: add primary key to parent_list can not be done';
  end if;
end
$mig$;

-- step 2: require, else 'child_list has rows whose parent_id is not in parent_list: add foreign key child_list_parent_id_fkey on child_list can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_list" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_list" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_list has rows whose parent_id is not in parent_list: add foreign key child_list_parent_id_fkey on child_list can not be done';
  end if;
end
$mig$;

-- step 3: require, else 'parent_doc has duplicates in id: add primary key to parent_doc can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_doc" where "parent_doc"."id" is not null group by "parent_doc"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_doc has duplicates in id: add primary key to parent_doc can not be done';
  end if;
end
$mig$;

-- step 4: require, else 'child_doc has rows whose parent_id is not in parent_doc: add foreign key child_doc_parent_id_fkey on child_doc can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_doc" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_doc" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_doc has rows whose parent_id is not in parent_doc: add foreign key child_doc_parent_id_fkey on child_doc can not be done';
  end if;
end
$mig$;

-- step 5: require, else 'parent_raw has duplicates in id: add primary key to parent_raw can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_raw" where "parent_raw"."id" is not null group by "parent_raw"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_raw has duplicates in id: add primary key to parent_raw can not be done';
  end if;
end
$mig$;

-- step 6: require, else 'child_raw has rows whose parent_id is not in parent_raw: add foreign key child_raw_parent_id_fkey on child_raw can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_raw" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_raw" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_raw has rows whose parent_id is not in parent_raw: add foreign key child_raw_parent_id_fkey on child_raw can not be done';
  end if;
end
$mig$;

-- step 7: require, else 'parent_body has duplicates in id: add primary key to parent_body can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_body" where "parent_body"."id" is not null group by "parent_body"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_body has duplicates in id: add primary key to parent_body can not be done';
  end if;
end
$mig$;

-- step 8: require, else 'child_body has rows whose parent_id is not in parent_body: add foreign key child_body_parent_id_fkey on child_body can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_body" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_body" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_body has rows whose parent_id is not in parent_body: add foreign key child_body_parent_id_fkey on child_body can not be done';
  end if;
end
$mig$;

-- step 9: require, else 'parent_own has duplicates in id: add primary key to parent_own can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_own" where "parent_own"."id" is not null group by "parent_own"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_own has duplicates in id: add primary key to parent_own can not be done';
  end if;
end
$mig$;

-- step 10: require, else 'child_own has rows whose parent_id is not in parent_own: add foreign key child_own_parent_id_fkey on child_own can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_own" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_own" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_own has rows whose parent_id is not in parent_own: add foreign key child_own_parent_id_fkey on child_own can not be done';
  end if;
end
$mig$;

-- step 11: require, else 'parent_mood has duplicates in id: add primary key to parent_mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_mood" where "parent_mood"."id" is not null group by "parent_mood"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_mood has duplicates in id: add primary key to parent_mood can not be done';
  end if;
end
$mig$;

-- step 12: require, else 'child_mood has rows whose parent_id is not in parent_mood: add foreign key child_mood_parent_id_fkey on child_mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_mood" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_mood" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_mood has rows whose parent_id is not in parent_mood: add foreign key child_mood_parent_id_fkey on child_mood can not be done';
  end if;
end
$mig$;

-- step 13: require, else 'parent_token has duplicates in id: add primary key to parent_token can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_token" where "parent_token"."id" is not null group by "parent_token"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_token has duplicates in id: add primary key to parent_token can not be done';
  end if;
end
$mig$;

-- step 14: require, else 'child_token has rows whose parent_id is not in parent_token: add foreign key child_token_parent_id_fkey on child_token can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_token" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_token" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_token has rows whose parent_id is not in parent_token: add foreign key child_token_parent_id_fkey on child_token can not be done';
  end if;
end
$mig$;

-- step 15: require, else 'parent_seen has duplicates in id: add primary key to parent_seen can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_seen" where "parent_seen"."id" is not null group by "parent_seen"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_seen has duplicates in id: add primary key to parent_seen can not be done';
  end if;
end
$mig$;

-- step 16: require, else 'child_seen has rows whose parent_id is not in parent_seen: add foreign key child_seen_parent_id_fkey on child_seen can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_seen" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_seen" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_seen has rows whose parent_id is not in parent_seen: add foreign key child_seen_parent_id_fkey on child_seen can not be done';
  end if;
end
$mig$;

-- step 17: require, else 'parent_at has duplicates in id: add primary key to parent_at can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_at" where "parent_at"."id" is not null group by "parent_at"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_at has duplicates in id: add primary key to parent_at can not be done';
  end if;
end
$mig$;

-- step 18: require, else 'child_at has rows whose parent_id is not in parent_at: add foreign key child_at_parent_id_fkey on child_at can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_at" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_at" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_at has rows whose parent_id is not in parent_at: add foreign key child_at_parent_id_fkey on child_at can not be done';
  end if;
end
$mig$;

-- step 19: require, else 'parent_hour has duplicates in id: add primary key to parent_hour can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_hour" where "parent_hour"."id" is not null group by "parent_hour"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_hour has duplicates in id: add primary key to parent_hour can not be done';
  end if;
end
$mig$;

-- step 20: require, else 'child_hour has rows whose parent_id is not in parent_hour: add foreign key child_hour_parent_id_fkey on child_hour can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_hour" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_hour" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_hour has rows whose parent_id is not in parent_hour: add foreign key child_hour_parent_id_fkey on child_hour can not be done';
  end if;
end
$mig$;

-- step 21: require, else 'parent_day has duplicates in id: add primary key to parent_day can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_day" where "parent_day"."id" is not null group by "parent_day"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_day has duplicates in id: add primary key to parent_day can not be done';
  end if;
end
$mig$;

-- step 22: require, else 'child_day has rows whose parent_id is not in parent_day: add foreign key child_day_parent_id_fkey on child_day can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_day" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_day" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_day has rows whose parent_id is not in parent_day: add foreign key child_day_parent_id_fkey on child_day can not be done';
  end if;
end
$mig$;

-- step 23: require, else 'parent_name has duplicates in id: add primary key to parent_name can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_name" where "parent_name"."id" is not null group by "parent_name"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_name has duplicates in id: add primary key to parent_name can not be done';
  end if;
end
$mig$;

-- step 24: require, else 'child_name has rows whose parent_id is not in parent_name: add foreign key child_name_parent_id_fkey on child_name can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_name" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_name" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_name has rows whose parent_id is not in parent_name: add foreign key child_name_parent_id_fkey on child_name can not be done';
  end if;
end
$mig$;

-- step 25: require, else 'parent_code has duplicates in id: add primary key to parent_code can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_code" where "parent_code"."id" is not null group by "parent_code"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_code has duplicates in id: add primary key to parent_code can not be done';
  end if;
end
$mig$;

-- step 26: require, else 'child_code has rows whose parent_id is not in parent_code: add foreign key child_code_parent_id_fkey on child_code can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_code" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_code" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_code has rows whose parent_id is not in parent_code: add foreign key child_code_parent_id_fkey on child_code can not be done';
  end if;
end
$mig$;

-- step 27: require, else 'parent_amount has duplicates in id: add primary key to parent_amount can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_amount" where "parent_amount"."id" is not null group by "parent_amount"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_amount has duplicates in id: add primary key to parent_amount can not be done';
  end if;
end
$mig$;

-- step 28: require, else 'child_amount has rows whose parent_id is not in parent_amount: add foreign key child_amount_parent_id_fkey on child_amount can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_amount" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_amount" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_amount has rows whose parent_id is not in parent_amount: add foreign key child_amount_parent_id_fkey on child_amount can not be done';
  end if;
end
$mig$;

-- step 29: require, else 'parent_float8 has duplicates in id: add primary key to parent_float8 can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_float8" where "parent_float8"."id" is not null group by "parent_float8"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_float8 has duplicates in id: add primary key to parent_float8 can not be done';
  end if;
end
$mig$;

-- step 30: require, else 'child_float8 has rows whose parent_id is not in parent_float8: add foreign key child_float8_parent_id_fkey on child_float8 can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_float8" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_float8" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_float8 has rows whose parent_id is not in parent_float8: add foreign key child_float8_parent_id_fkey on child_float8 can not be done';
  end if;
end
$mig$;

-- step 31: require, else 'parent_float4 has duplicates in id: add primary key to parent_float4 can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_float4" where "parent_float4"."id" is not null group by "parent_float4"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_float4 has duplicates in id: add primary key to parent_float4 can not be done';
  end if;
end
$mig$;

-- step 32: require, else 'child_float4 has rows whose parent_id is not in parent_float4: add foreign key child_float4_parent_id_fkey on child_float4 can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_float4" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_float4" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_float4 has rows whose parent_id is not in parent_float4: add foreign key child_float4_parent_id_fkey on child_float4 can not be done';
  end if;
end
$mig$;

-- step 33: require, else 'parent_big has duplicates in id: add primary key to parent_big can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_big" where "parent_big"."id" is not null group by "parent_big"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_big has duplicates in id: add primary key to parent_big can not be done';
  end if;
end
$mig$;

-- step 34: require, else 'child_big has rows whose parent_id is not in parent_big: add foreign key child_big_parent_id_fkey on child_big can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_big" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_big" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_big has rows whose parent_id is not in parent_big: add foreign key child_big_parent_id_fkey on child_big can not be done';
  end if;
end
$mig$;

-- step 35: require, else 'parent_whole has duplicates in id: add primary key to parent_whole can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_whole" where "parent_whole"."id" is not null group by "parent_whole"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_whole has duplicates in id: add primary key to parent_whole can not be done';
  end if;
end
$mig$;

-- step 36: require, else 'child_whole has rows whose parent_id is not in parent_whole: add foreign key child_whole_parent_id_fkey on child_whole can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_whole" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_whole" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_whole has rows whose parent_id is not in parent_whole: add foreign key child_whole_parent_id_fkey on child_whole can not be done';
  end if;
end
$mig$;

-- step 37: require, else 'parent_small has duplicates in id: add primary key to parent_small can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_small" where "parent_small"."id" is not null group by "parent_small"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_small has duplicates in id: add primary key to parent_small can not be done';
  end if;
end
$mig$;

-- step 38: require, else 'child_small has rows whose parent_id is not in parent_small: add foreign key child_small_parent_id_fkey on child_small can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_small" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_small" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_small has rows whose parent_id is not in parent_small: add foreign key child_small_parent_id_fkey on child_small can not be done';
  end if;
end
$mig$;

-- step 39: require, else 'parent_flag has duplicates in id: add primary key to parent_flag can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent_flag" where "parent_flag"."id" is not null group by "parent_flag"."id" having count(*) > 1)) is not true then
    raise exception using message = 'parent_flag has duplicates in id: add primary key to parent_flag can not be done';
  end if;
end
$mig$;

-- step 40: require, else 'child_flag has rows whose parent_id is not in parent_flag: add foreign key child_flag_parent_id_fkey on child_flag can not be done'
do $mig$
begin
  if (not exists (select 1 from "child_flag" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent_flag" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'child_flag has rows whose parent_id is not in parent_flag: add foreign key child_flag_parent_id_fkey on child_flag can not be done';
  end if;
end
$mig$;

commit;

-- step 41: build the index of parent_list_pkey
-- lock: parent_list: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_list: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_list_pkey";
create unique index concurrently "parent_list_pkey" on "parent_list" ("id");
set lock_timeout = '3s';

begin;

-- step 42: add primary key to parent_list
-- lock: parent_list: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_list" add constraint "parent_list_pkey" primary key using index "parent_list_pkey";

-- step 43: wait for parent_list
-- lock: parent_list: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_list" in share row exclusive mode;

-- step 44: add foreign key child_list_parent_id_fkey on child_list
-- lock: child_list: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_list: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_list" add constraint "child_list_parent_id_fkey" foreign key ("parent_id") references "parent_list" ("id") on delete cascade not valid;

commit;

begin;

-- step 45: look whether all rows of child_list hold child_list_parent_id_fkey
-- lock: child_list: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_list" validate constraint "child_list_parent_id_fkey";

commit;

-- step 46: build the index of parent_doc_pkey
-- lock: parent_doc: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_doc: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_doc_pkey";
create unique index concurrently "parent_doc_pkey" on "parent_doc" ("id");
set lock_timeout = '3s';

begin;

-- step 47: add primary key to parent_doc
-- lock: parent_doc: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_doc" add constraint "parent_doc_pkey" primary key using index "parent_doc_pkey";

-- step 48: wait for parent_doc
-- lock: parent_doc: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_doc" in share row exclusive mode;

-- step 49: add foreign key child_doc_parent_id_fkey on child_doc
-- lock: child_doc: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_doc: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_doc" add constraint "child_doc_parent_id_fkey" foreign key ("parent_id") references "parent_doc" ("id") on delete cascade not valid;

commit;

begin;

-- step 50: look whether all rows of child_doc hold child_doc_parent_id_fkey
-- lock: child_doc: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_doc" validate constraint "child_doc_parent_id_fkey";

commit;

-- step 51: build the index of parent_raw_pkey
-- lock: parent_raw: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_raw: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_raw_pkey";
create unique index concurrently "parent_raw_pkey" on "parent_raw" ("id");
set lock_timeout = '3s';

begin;

-- step 52: add primary key to parent_raw
-- lock: parent_raw: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_raw" add constraint "parent_raw_pkey" primary key using index "parent_raw_pkey";

-- step 53: wait for parent_raw
-- lock: parent_raw: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_raw" in share row exclusive mode;

-- step 54: add foreign key child_raw_parent_id_fkey on child_raw
-- lock: child_raw: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_raw: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_raw" add constraint "child_raw_parent_id_fkey" foreign key ("parent_id") references "parent_raw" ("id") on delete cascade not valid;

commit;

begin;

-- step 55: look whether all rows of child_raw hold child_raw_parent_id_fkey
-- lock: child_raw: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_raw" validate constraint "child_raw_parent_id_fkey";

commit;

-- step 56: build the index of parent_body_pkey
-- lock: parent_body: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_body: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_body_pkey";
create unique index concurrently "parent_body_pkey" on "parent_body" ("id");
set lock_timeout = '3s';

begin;

-- step 57: add primary key to parent_body
-- lock: parent_body: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_body" add constraint "parent_body_pkey" primary key using index "parent_body_pkey";

-- step 58: wait for parent_body
-- lock: parent_body: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_body" in share row exclusive mode;

-- step 59: add foreign key child_body_parent_id_fkey on child_body
-- lock: child_body: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_body: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_body" add constraint "child_body_parent_id_fkey" foreign key ("parent_id") references "parent_body" ("id") on delete cascade not valid;

commit;

begin;

-- step 60: look whether all rows of child_body hold child_body_parent_id_fkey
-- lock: child_body: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_body" validate constraint "child_body_parent_id_fkey";

commit;

-- step 61: build the index of parent_own_pkey
-- lock: parent_own: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_own: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_own_pkey";
create unique index concurrently "parent_own_pkey" on "parent_own" ("id");
set lock_timeout = '3s';

begin;

-- step 62: add primary key to parent_own
-- lock: parent_own: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_own" add constraint "parent_own_pkey" primary key using index "parent_own_pkey";

-- step 63: wait for parent_own
-- lock: parent_own: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_own" in share row exclusive mode;

-- step 64: add foreign key child_own_parent_id_fkey on child_own
-- lock: child_own: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_own: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_own" add constraint "child_own_parent_id_fkey" foreign key ("parent_id") references "parent_own" ("id") on delete cascade not valid;

commit;

begin;

-- step 65: look whether all rows of child_own hold child_own_parent_id_fkey
-- lock: child_own: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_own" validate constraint "child_own_parent_id_fkey";

commit;

-- step 66: build the index of parent_mood_pkey
-- lock: parent_mood: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_mood: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_mood_pkey";
create unique index concurrently "parent_mood_pkey" on "parent_mood" ("id");
set lock_timeout = '3s';

begin;

-- step 67: add primary key to parent_mood
-- lock: parent_mood: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_mood" add constraint "parent_mood_pkey" primary key using index "parent_mood_pkey";

-- step 68: wait for parent_mood
-- lock: parent_mood: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_mood" in share row exclusive mode;

-- step 69: add foreign key child_mood_parent_id_fkey on child_mood
-- lock: child_mood: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_mood: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_mood" add constraint "child_mood_parent_id_fkey" foreign key ("parent_id") references "parent_mood" ("id") on delete cascade not valid;

commit;

begin;

-- step 70: look whether all rows of child_mood hold child_mood_parent_id_fkey
-- lock: child_mood: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_mood" validate constraint "child_mood_parent_id_fkey";

commit;

-- step 71: build the index of parent_token_pkey
-- lock: parent_token: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_token: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_token_pkey";
create unique index concurrently "parent_token_pkey" on "parent_token" ("id");
set lock_timeout = '3s';

begin;

-- step 72: add primary key to parent_token
-- lock: parent_token: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_token" add constraint "parent_token_pkey" primary key using index "parent_token_pkey";

-- step 73: wait for parent_token
-- lock: parent_token: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_token" in share row exclusive mode;

-- step 74: add foreign key child_token_parent_id_fkey on child_token
-- lock: child_token: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_token: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_token" add constraint "child_token_parent_id_fkey" foreign key ("parent_id") references "parent_token" ("id") on delete cascade not valid;

commit;

begin;

-- step 75: look whether all rows of child_token hold child_token_parent_id_fkey
-- lock: child_token: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_token" validate constraint "child_token_parent_id_fkey";

commit;

-- step 76: build the index of parent_seen_pkey
-- lock: parent_seen: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_seen: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_seen_pkey";
create unique index concurrently "parent_seen_pkey" on "parent_seen" ("id");
set lock_timeout = '3s';

begin;

-- step 77: add primary key to parent_seen
-- lock: parent_seen: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_seen" add constraint "parent_seen_pkey" primary key using index "parent_seen_pkey";

-- step 78: wait for parent_seen
-- lock: parent_seen: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_seen" in share row exclusive mode;

-- step 79: add foreign key child_seen_parent_id_fkey on child_seen
-- lock: child_seen: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_seen: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_seen" add constraint "child_seen_parent_id_fkey" foreign key ("parent_id") references "parent_seen" ("id") on delete cascade not valid;

commit;

begin;

-- step 80: look whether all rows of child_seen hold child_seen_parent_id_fkey
-- lock: child_seen: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_seen" validate constraint "child_seen_parent_id_fkey";

commit;

-- step 81: build the index of parent_at_pkey
-- lock: parent_at: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_at: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_at_pkey";
create unique index concurrently "parent_at_pkey" on "parent_at" ("id");
set lock_timeout = '3s';

begin;

-- step 82: add primary key to parent_at
-- lock: parent_at: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_at" add constraint "parent_at_pkey" primary key using index "parent_at_pkey";

-- step 83: wait for parent_at
-- lock: parent_at: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_at" in share row exclusive mode;

-- step 84: add foreign key child_at_parent_id_fkey on child_at
-- lock: child_at: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_at: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_at" add constraint "child_at_parent_id_fkey" foreign key ("parent_id") references "parent_at" ("id") on delete cascade not valid;

commit;

begin;

-- step 85: look whether all rows of child_at hold child_at_parent_id_fkey
-- lock: child_at: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_at" validate constraint "child_at_parent_id_fkey";

commit;

-- step 86: build the index of parent_hour_pkey
-- lock: parent_hour: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_hour: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_hour_pkey";
create unique index concurrently "parent_hour_pkey" on "parent_hour" ("id");
set lock_timeout = '3s';

begin;

-- step 87: add primary key to parent_hour
-- lock: parent_hour: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_hour" add constraint "parent_hour_pkey" primary key using index "parent_hour_pkey";

-- step 88: wait for parent_hour
-- lock: parent_hour: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_hour" in share row exclusive mode;

-- step 89: add foreign key child_hour_parent_id_fkey on child_hour
-- lock: child_hour: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_hour: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_hour" add constraint "child_hour_parent_id_fkey" foreign key ("parent_id") references "parent_hour" ("id") on delete cascade not valid;

commit;

begin;

-- step 90: look whether all rows of child_hour hold child_hour_parent_id_fkey
-- lock: child_hour: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_hour" validate constraint "child_hour_parent_id_fkey";

commit;

-- step 91: build the index of parent_day_pkey
-- lock: parent_day: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_day: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_day_pkey";
create unique index concurrently "parent_day_pkey" on "parent_day" ("id");
set lock_timeout = '3s';

begin;

-- step 92: add primary key to parent_day
-- lock: parent_day: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_day" add constraint "parent_day_pkey" primary key using index "parent_day_pkey";

-- step 93: wait for parent_day
-- lock: parent_day: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_day" in share row exclusive mode;

-- step 94: add foreign key child_day_parent_id_fkey on child_day
-- lock: child_day: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_day: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_day" add constraint "child_day_parent_id_fkey" foreign key ("parent_id") references "parent_day" ("id") on delete cascade not valid;

commit;

begin;

-- step 95: look whether all rows of child_day hold child_day_parent_id_fkey
-- lock: child_day: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_day" validate constraint "child_day_parent_id_fkey";

commit;

-- step 96: build the index of parent_name_pkey
-- lock: parent_name: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_name: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_name_pkey";
create unique index concurrently "parent_name_pkey" on "parent_name" ("id");
set lock_timeout = '3s';

begin;

-- step 97: add primary key to parent_name
-- lock: parent_name: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_name" add constraint "parent_name_pkey" primary key using index "parent_name_pkey";

-- step 98: wait for parent_name
-- lock: parent_name: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_name" in share row exclusive mode;

-- step 99: add foreign key child_name_parent_id_fkey on child_name
-- lock: child_name: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_name: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_name" add constraint "child_name_parent_id_fkey" foreign key ("parent_id") references "parent_name" ("id") on delete cascade not valid;

commit;

begin;

-- step 100: look whether all rows of child_name hold child_name_parent_id_fkey
-- lock: child_name: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_name" validate constraint "child_name_parent_id_fkey";

commit;

-- step 101: build the index of parent_code_pkey
-- lock: parent_code: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_code: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_code_pkey";
create unique index concurrently "parent_code_pkey" on "parent_code" ("id");
set lock_timeout = '3s';

begin;

-- step 102: add primary key to parent_code
-- lock: parent_code: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_code" add constraint "parent_code_pkey" primary key using index "parent_code_pkey";

-- step 103: wait for parent_code
-- lock: parent_code: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_code" in share row exclusive mode;

-- step 104: add foreign key child_code_parent_id_fkey on child_code
-- lock: child_code: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_code: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_code" add constraint "child_code_parent_id_fkey" foreign key ("parent_id") references "parent_code" ("id") on delete cascade not valid;

commit;

begin;

-- step 105: look whether all rows of child_code hold child_code_parent_id_fkey
-- lock: child_code: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_code" validate constraint "child_code_parent_id_fkey";

commit;

-- step 106: build the index of parent_amount_pkey
-- lock: parent_amount: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_amount: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_amount_pkey";
create unique index concurrently "parent_amount_pkey" on "parent_amount" ("id");
set lock_timeout = '3s';

begin;

-- step 107: add primary key to parent_amount
-- lock: parent_amount: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_amount" add constraint "parent_amount_pkey" primary key using index "parent_amount_pkey";

-- step 108: wait for parent_amount
-- lock: parent_amount: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_amount" in share row exclusive mode;

-- step 109: add foreign key child_amount_parent_id_fkey on child_amount
-- lock: child_amount: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_amount: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_amount" add constraint "child_amount_parent_id_fkey" foreign key ("parent_id") references "parent_amount" ("id") on delete cascade not valid;

commit;

begin;

-- step 110: look whether all rows of child_amount hold child_amount_parent_id_fkey
-- lock: child_amount: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_amount" validate constraint "child_amount_parent_id_fkey";

commit;

-- step 111: build the index of parent_float8_pkey
-- lock: parent_float8: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_float8: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_float8_pkey";
create unique index concurrently "parent_float8_pkey" on "parent_float8" ("id");
set lock_timeout = '3s';

begin;

-- step 112: add primary key to parent_float8
-- lock: parent_float8: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_float8" add constraint "parent_float8_pkey" primary key using index "parent_float8_pkey";

-- step 113: wait for parent_float8
-- lock: parent_float8: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_float8" in share row exclusive mode;

-- step 114: add foreign key child_float8_parent_id_fkey on child_float8
-- lock: child_float8: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_float8: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_float8" add constraint "child_float8_parent_id_fkey" foreign key ("parent_id") references "parent_float8" ("id") on delete cascade not valid;

commit;

begin;

-- step 115: look whether all rows of child_float8 hold child_float8_parent_id_fkey
-- lock: child_float8: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_float8" validate constraint "child_float8_parent_id_fkey";

commit;

-- step 116: build the index of parent_float4_pkey
-- lock: parent_float4: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_float4: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_float4_pkey";
create unique index concurrently "parent_float4_pkey" on "parent_float4" ("id");
set lock_timeout = '3s';

begin;

-- step 117: add primary key to parent_float4
-- lock: parent_float4: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_float4" add constraint "parent_float4_pkey" primary key using index "parent_float4_pkey";

-- step 118: wait for parent_float4
-- lock: parent_float4: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_float4" in share row exclusive mode;

-- step 119: add foreign key child_float4_parent_id_fkey on child_float4
-- lock: child_float4: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_float4: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_float4" add constraint "child_float4_parent_id_fkey" foreign key ("parent_id") references "parent_float4" ("id") on delete cascade not valid;

commit;

begin;

-- step 120: look whether all rows of child_float4 hold child_float4_parent_id_fkey
-- lock: child_float4: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_float4" validate constraint "child_float4_parent_id_fkey";

commit;

-- step 121: build the index of parent_big_pkey
-- lock: parent_big: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_big: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_big_pkey";
create unique index concurrently "parent_big_pkey" on "parent_big" ("id");
set lock_timeout = '3s';

begin;

-- step 122: add primary key to parent_big
-- lock: parent_big: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_big" add constraint "parent_big_pkey" primary key using index "parent_big_pkey";

-- step 123: wait for parent_big
-- lock: parent_big: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_big" in share row exclusive mode;

-- step 124: add foreign key child_big_parent_id_fkey on child_big
-- lock: child_big: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_big: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_big" add constraint "child_big_parent_id_fkey" foreign key ("parent_id") references "parent_big" ("id") on delete cascade not valid;

commit;

begin;

-- step 125: look whether all rows of child_big hold child_big_parent_id_fkey
-- lock: child_big: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_big" validate constraint "child_big_parent_id_fkey";

commit;

-- step 126: build the index of parent_whole_pkey
-- lock: parent_whole: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_whole: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_whole_pkey";
create unique index concurrently "parent_whole_pkey" on "parent_whole" ("id");
set lock_timeout = '3s';

begin;

-- step 127: add primary key to parent_whole
-- lock: parent_whole: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_whole" add constraint "parent_whole_pkey" primary key using index "parent_whole_pkey";

-- step 128: wait for parent_whole
-- lock: parent_whole: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_whole" in share row exclusive mode;

-- step 129: add foreign key child_whole_parent_id_fkey on child_whole
-- lock: child_whole: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_whole: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_whole" add constraint "child_whole_parent_id_fkey" foreign key ("parent_id") references "parent_whole" ("id") on delete cascade not valid;

commit;

begin;

-- step 130: look whether all rows of child_whole hold child_whole_parent_id_fkey
-- lock: child_whole: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_whole" validate constraint "child_whole_parent_id_fkey";

commit;

-- step 131: build the index of parent_small_pkey
-- lock: parent_small: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_small: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_small_pkey";
create unique index concurrently "parent_small_pkey" on "parent_small" ("id");
set lock_timeout = '3s';

begin;

-- step 132: add primary key to parent_small
-- lock: parent_small: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_small" add constraint "parent_small_pkey" primary key using index "parent_small_pkey";

-- step 133: wait for parent_small
-- lock: parent_small: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_small" in share row exclusive mode;

-- step 134: add foreign key child_small_parent_id_fkey on child_small
-- lock: child_small: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_small: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_small" add constraint "child_small_parent_id_fkey" foreign key ("parent_id") references "parent_small" ("id") on delete cascade not valid;

commit;

begin;

-- step 135: look whether all rows of child_small hold child_small_parent_id_fkey
-- lock: child_small: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_small" validate constraint "child_small_parent_id_fkey";

commit;

-- step 136: build the index of parent_flag_pkey
-- lock: parent_flag: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: parent_flag: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "parent_flag_pkey";
create unique index concurrently "parent_flag_pkey" on "parent_flag" ("id");
set lock_timeout = '3s';

begin;

-- step 137: add primary key to parent_flag
-- lock: parent_flag: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_flag" add constraint "parent_flag_pkey" primary key using index "parent_flag_pkey";

-- step 138: wait for parent_flag
-- lock: parent_flag: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent_flag" in share row exclusive mode;

-- step 139: add foreign key child_flag_parent_id_fkey on child_flag
-- lock: child_flag: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent_flag: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child_flag" add constraint "child_flag_parent_id_fkey" foreign key ("parent_id") references "parent_flag" ("id") on delete cascade not valid;

commit;

begin;

-- step 140: look whether all rows of child_flag hold child_flag_parent_id_fkey
-- lock: child_flag: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child_flag" validate constraint "child_flag_parent_id_fkey";

-- step 141: drop foreign key child_list_parent_id_fkey on child_list
-- lock: child_list: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_list: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_list" drop constraint "child_list_parent_id_fkey";

-- step 142: drop primary key of parent_list
-- lock: parent_list: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_list" drop constraint "parent_list_pkey";

-- step 143: drop table child_list
-- lock: child_list: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_list";

-- step 144: drop table parent_list
-- lock: parent_list: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_list";

commit;

begin;

-- step 145: drop foreign key child_doc_parent_id_fkey on child_doc
-- lock: child_doc: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_doc: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_doc" drop constraint "child_doc_parent_id_fkey";

-- step 146: drop primary key of parent_doc
-- lock: parent_doc: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_doc" drop constraint "parent_doc_pkey";

-- step 147: drop table child_doc
-- lock: child_doc: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_doc";

-- step 148: drop table parent_doc
-- lock: parent_doc: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_doc";

commit;

begin;

-- step 149: drop foreign key child_raw_parent_id_fkey on child_raw
-- lock: child_raw: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_raw: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_raw" drop constraint "child_raw_parent_id_fkey";

-- step 150: drop primary key of parent_raw
-- lock: parent_raw: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_raw" drop constraint "parent_raw_pkey";

-- step 151: drop table child_raw
-- lock: child_raw: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_raw";

-- step 152: drop table parent_raw
-- lock: parent_raw: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_raw";

commit;

begin;

-- step 153: drop foreign key child_body_parent_id_fkey on child_body
-- lock: child_body: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_body: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_body" drop constraint "child_body_parent_id_fkey";

-- step 154: drop primary key of parent_body
-- lock: parent_body: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_body" drop constraint "parent_body_pkey";

-- step 155: drop table child_body
-- lock: child_body: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_body";

-- step 156: drop table parent_body
-- lock: parent_body: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_body";

commit;

begin;

-- step 157: drop foreign key child_own_parent_id_fkey on child_own
-- lock: child_own: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_own: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_own" drop constraint "child_own_parent_id_fkey";

-- step 158: drop primary key of parent_own
-- lock: parent_own: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_own" drop constraint "parent_own_pkey";

-- step 159: drop table child_own
-- lock: child_own: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_own";

-- step 160: drop table parent_own
-- lock: parent_own: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_own";

commit;

begin;

-- step 161: drop foreign key child_mood_parent_id_fkey on child_mood
-- lock: child_mood: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_mood: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_mood" drop constraint "child_mood_parent_id_fkey";

-- step 162: drop primary key of parent_mood
-- lock: parent_mood: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_mood" drop constraint "parent_mood_pkey";

-- step 163: drop table child_mood
-- lock: child_mood: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_mood";

-- step 164: drop table parent_mood
-- lock: parent_mood: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_mood";

commit;

begin;

-- step 165: drop foreign key child_token_parent_id_fkey on child_token
-- lock: child_token: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_token: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_token" drop constraint "child_token_parent_id_fkey";

-- step 166: drop primary key of parent_token
-- lock: parent_token: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_token" drop constraint "parent_token_pkey";

-- step 167: drop table child_token
-- lock: child_token: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_token";

-- step 168: drop table parent_token
-- lock: parent_token: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_token";

commit;

begin;

-- step 169: drop foreign key child_seen_parent_id_fkey on child_seen
-- lock: child_seen: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_seen: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_seen" drop constraint "child_seen_parent_id_fkey";

-- step 170: drop primary key of parent_seen
-- lock: parent_seen: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_seen" drop constraint "parent_seen_pkey";

-- step 171: drop table child_seen
-- lock: child_seen: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_seen";

-- step 172: drop table parent_seen
-- lock: parent_seen: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_seen";

commit;

begin;

-- step 173: drop foreign key child_at_parent_id_fkey on child_at
-- lock: child_at: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_at: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_at" drop constraint "child_at_parent_id_fkey";

-- step 174: drop primary key of parent_at
-- lock: parent_at: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_at" drop constraint "parent_at_pkey";

-- step 175: drop table child_at
-- lock: child_at: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_at";

-- step 176: drop table parent_at
-- lock: parent_at: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_at";

commit;

begin;

-- step 177: drop foreign key child_hour_parent_id_fkey on child_hour
-- lock: child_hour: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_hour: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_hour" drop constraint "child_hour_parent_id_fkey";

-- step 178: drop primary key of parent_hour
-- lock: parent_hour: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_hour" drop constraint "parent_hour_pkey";

-- step 179: drop table child_hour
-- lock: child_hour: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_hour";

-- step 180: drop table parent_hour
-- lock: parent_hour: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_hour";

commit;

begin;

-- step 181: drop foreign key child_day_parent_id_fkey on child_day
-- lock: child_day: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_day: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_day" drop constraint "child_day_parent_id_fkey";

-- step 182: drop primary key of parent_day
-- lock: parent_day: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_day" drop constraint "parent_day_pkey";

-- step 183: drop table child_day
-- lock: child_day: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_day";

-- step 184: drop table parent_day
-- lock: parent_day: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_day";

commit;

begin;

-- step 185: drop foreign key child_name_parent_id_fkey on child_name
-- lock: child_name: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_name: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_name" drop constraint "child_name_parent_id_fkey";

-- step 186: drop primary key of parent_name
-- lock: parent_name: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_name" drop constraint "parent_name_pkey";

-- step 187: drop table child_name
-- lock: child_name: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_name";

-- step 188: drop table parent_name
-- lock: parent_name: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_name";

commit;

begin;

-- step 189: drop foreign key child_code_parent_id_fkey on child_code
-- lock: child_code: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_code: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_code" drop constraint "child_code_parent_id_fkey";

-- step 190: drop primary key of parent_code
-- lock: parent_code: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_code" drop constraint "parent_code_pkey";

-- step 191: drop table child_code
-- lock: child_code: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_code";

-- step 192: drop table parent_code
-- lock: parent_code: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_code";

commit;

begin;

-- step 193: drop foreign key child_amount_parent_id_fkey on child_amount
-- lock: child_amount: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_amount: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_amount" drop constraint "child_amount_parent_id_fkey";

-- step 194: drop primary key of parent_amount
-- lock: parent_amount: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_amount" drop constraint "parent_amount_pkey";

-- step 195: drop table child_amount
-- lock: child_amount: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_amount";

-- step 196: drop table parent_amount
-- lock: parent_amount: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_amount";

commit;

begin;

-- step 197: drop foreign key child_float8_parent_id_fkey on child_float8
-- lock: child_float8: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_float8: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_float8" drop constraint "child_float8_parent_id_fkey";

-- step 198: drop primary key of parent_float8
-- lock: parent_float8: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_float8" drop constraint "parent_float8_pkey";

-- step 199: drop table child_float8
-- lock: child_float8: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_float8";

-- step 200: drop table parent_float8
-- lock: parent_float8: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_float8";

commit;

begin;

-- step 201: drop foreign key child_float4_parent_id_fkey on child_float4
-- lock: child_float4: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_float4: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_float4" drop constraint "child_float4_parent_id_fkey";

-- step 202: drop primary key of parent_float4
-- lock: parent_float4: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_float4" drop constraint "parent_float4_pkey";

-- step 203: drop table child_float4
-- lock: child_float4: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_float4";

-- step 204: drop table parent_float4
-- lock: parent_float4: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_float4";

commit;

begin;

-- step 205: drop foreign key child_big_parent_id_fkey on child_big
-- lock: child_big: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_big: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_big" drop constraint "child_big_parent_id_fkey";

-- step 206: drop primary key of parent_big
-- lock: parent_big: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_big" drop constraint "parent_big_pkey";

-- step 207: drop table child_big
-- lock: child_big: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_big";

-- step 208: drop table parent_big
-- lock: parent_big: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_big";

commit;

begin;

-- step 209: drop foreign key child_whole_parent_id_fkey on child_whole
-- lock: child_whole: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_whole: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_whole" drop constraint "child_whole_parent_id_fkey";

-- step 210: drop primary key of parent_whole
-- lock: parent_whole: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_whole" drop constraint "parent_whole_pkey";

-- step 211: drop table child_whole
-- lock: child_whole: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_whole";

-- step 212: drop table parent_whole
-- lock: parent_whole: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_whole";

commit;

begin;

-- step 213: drop foreign key child_small_parent_id_fkey on child_small
-- lock: child_small: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_small: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_small" drop constraint "child_small_parent_id_fkey";

-- step 214: drop primary key of parent_small
-- lock: parent_small: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_small" drop constraint "parent_small_pkey";

-- step 215: drop table child_small
-- lock: child_small: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_small";

-- step 216: drop table parent_small
-- lock: parent_small: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_small";

commit;

begin;

-- step 217: drop foreign key child_flag_parent_id_fkey on child_flag
-- lock: child_flag: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent_flag: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child_flag" drop constraint "child_flag_parent_id_fkey";

-- step 218: drop primary key of parent_flag
-- lock: parent_flag: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent_flag" drop constraint "parent_flag_pkey";

-- step 219: drop table child_flag
-- lock: child_flag: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child_flag";

-- step 220: drop table parent_flag
-- lock: parent_flag: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent_flag";

-- step 221: drop enum mood
drop type "mood";

commit;
