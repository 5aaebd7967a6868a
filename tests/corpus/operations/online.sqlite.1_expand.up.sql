-- online, phase expand: forward, for SQLite 3.40 or later
-- runs while the old code still runs, before the new code is deployed
-- Tables that are there: the forms with the weakest locks
-- reversal: exact
-- lock timeout: 500 ms, retry: 2
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 500;

begin immediate;

-- step 1: create table person
create table "person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "name" text not null,
  "mail" text,
  "age" integer,
  "feel" text not null default 'ok' check ("feel" in ('sad', 'ok'))
);

-- step 2: create table pet
create table "pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "owner_id" integer,
  "kind" text not null,
  "tag" text
);
create unique index "pet_tag_key" on "pet" ("tag");
create index "pet_kind_idx" on "pet" ("kind");

-- step 3: create table note
create table "note" (
  "id" integer not null,
  "text" text
);

commit;
