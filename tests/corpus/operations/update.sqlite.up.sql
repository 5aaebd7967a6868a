-- update: forward, for SQLite 3.40 or later
-- Values that follow from others
-- reversal: lossy, it does not bring back
--   how it was before: update price of plan
--   how it was before: update best of member
--   how it was before: update tier, label, token, seen, facts of member
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table plan
create table "plan" (
  "id" integer not null constraint "plan_pkey" primary key autoincrement,
  "name" text not null,
  "price" decimal(8,2) not null default 0
);
create unique index "plan_name_key" on "plan" ("name");

-- step 2: create table member
create table "member" (
  "id" integer not null constraint "member_pkey" primary key autoincrement,
  "name" text not null,
  "email" text,
  "plan_id" integer constraint "member_plan_id_fkey" references "plan" ("id") on delete set null,
  "visits" integer not null default 0,
  "since" text not null default '2024-01-01 00:00:00'
);

-- step 3: add column tier to member
alter table "member" add column "tier" text check ("tier" in ('free', 'paid'));

-- step 4: add column label to member
alter table "member" add column "label" text;

-- step 5: add column token to member
alter table "member" add column "token" text;

-- step 6: add column seen to member
alter table "member" add column "seen" text;

-- step 7: add column best to member
alter table "member" add column "best" integer;

-- step 8: add column facts to member
alter table "member" add column "facts" text check ("facts" is null or json_valid("facts"));

-- step 9: update tier, label, token, seen, facts of member
update "member" set "tier" = cast(case when "member"."plan_id" is null then 'free' else 'paid' end as text), "label" = (("member"."name" || ' (') || coalesce("member"."email", 'no mail')) || ')', "token" = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), "seen" = "member"."since", "facts" = json_object('visits', "member"."visits", 'name', "member"."name");

-- step 10: update best of member
update "member" set "best" = (select max("other"."visits") from "member" as "other" where "other"."tier" = "member"."tier") where exists (select "p"."id" from "plan" as "p" where "p"."id" = "member"."plan_id") or ("member"."plan_id" is null);

-- step 11: update visits, email of member
update "member" set "visits" = "member"."visits" + 1, "email" = "member"."name" || '@example.org' where ("member"."email" is null) and ("member"."visits" >= 0);

-- step 12: update price of plan
update "plan" set "price" = "plan"."price" * 2 where "plan"."name" <> 'free';

commit;
