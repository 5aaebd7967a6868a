-- archive_rows: forward, for SQLite 3.40 or later
-- Rows are hidden, and come back
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table parent
create table "parent" (
  "id" integer not null constraint "parent_pkey" primary key autoincrement,
  "name" text not null
);

-- step 2: create table letter
create table "letter" (
  "id" integer not null constraint "letter_pkey" primary key autoincrement,
  "parent_id" integer constraint "letter_parent_id_fkey" references "parent" ("id"),
  "name" text not null,
  "shade" text not null default 'red' check ("shade" in ('red', 'green')),
  "weight" decimal(6,2) not null default 1.25 constraint "letter_weight_check" check ("weight" >= 0),
  "body" text not null default '{}' check (json_valid("body")),
  "sent" text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  "tag" text,
  "half" decimal(6,2) generated always as ("weight" * 2) stored
);
create unique index "letter_name_key" on "letter" ("name");
create index "letter_shade_name_idx" on "letter" ("shade", "name");

-- step 3: create table place
create table "place" (
  "country" text not null,
  "number" integer not null,
  "text" text not null,
  constraint "place_pkey" primary key ("country", "number")
);

-- step 4: insert 2 rows into parent
insert into "parent" ("id", "name") values
  (1, 'one'),
  (2, 'two');

-- step 5: insert 4 rows into letter
insert into "letter" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "tag") values
  (1, 1, 'first', 'red', 1.5, '{"a": [1, 2]}', '2024-01-31 11:05:00.123456', 'x'),
  (2, 2, 'second', 'green', 2.25, '{}', '2024-02-29 00:00:00', null),
  (3, null, 'third', 'red', 0.01, 'null', '1999-12-31 23:59:59.5', 'it''s'),
  (4, 2, 'fourth', 'green', 0, '"x"', '2024-02-29 00:00:00', '');

-- step 6: insert 3 rows into place
insert into "place" ("country", "number", "text") values
  ('de', 1, 'a'),
  ('de', 2, 'b'),
  ('fr', 1, 'c');

-- step 7: archive rows of letter as mig_archive__letter__1
create table "mig_archive__letter__1" (
  "id" integer not null constraint "mig_archive__letter__1_pkey" primary key,
  "parent_id" integer,
  "name" text,
  "shade" text check ("shade" in ('red', 'green')),
  "weight" decimal(6,2),
  "body" text check ("body" is null or json_valid("body")),
  "sent" text,
  "tag" text
);
insert into "mig_archive__letter__1" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "tag" from "letter" where ("letter"."shade" = 'green') and ("letter"."weight" > 0);
delete from "letter" where "id" in (select "id" from "mig_archive__letter__1");

-- step 8: archive rows of letter as mig_archive__letter__2
create table "mig_archive__letter__2" (
  "id" integer not null constraint "mig_archive__letter__2_pkey" primary key,
  "parent_id" integer,
  "name" text,
  "shade" text check ("shade" in ('red', 'green')),
  "weight" decimal(6,2),
  "body" text check ("body" is null or json_valid("body")),
  "sent" text,
  "tag" text
);
insert into "mig_archive__letter__2" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "tag" from "letter" where ("letter"."parent_id" in (select "p"."id" from "parent" as "p" where "p"."name" = 'two')) or ("letter"."sent" = (select min("l"."sent") from "letter" as "l"));
delete from "letter" where "id" in (select "id" from "mig_archive__letter__2");

-- step 9: archive rows of place as mig_archive__place__1
create table "mig_archive__place__1" (
  "country" text not null,
  "number" integer not null,
  "text" text,
  constraint "mig_archive__place__1_pkey" primary key ("country", "number")
);
insert into "mig_archive__place__1" ("country", "number", "text")
  select "country", "number", "text" from "place" where (("place"."country" = 'de') and ("place"."number" < 2)) or ("place"."country" = 'fr');
delete from "place" where ("country", "number") in (select "country", "number" from "mig_archive__place__1");

-- step 10: rename column tag of letter to mig_archive__tag
alter table "letter" rename column "tag" to "mig_archive__tag";

-- step 11: rename table letter to mail
alter table "letter" rename to "mail";

-- step 12: archive rows of mail as mig_archive__mail__1
create table "mig_archive__mail__1" (
  "id" integer not null constraint "mig_archive__mail__1_pkey" primary key,
  "parent_id" integer,
  "name" text,
  "shade" text check ("shade" in ('red', 'green')),
  "weight" decimal(6,2),
  "body" text check ("body" is null or json_valid("body")),
  "sent" text,
  "mig_archive__tag" text
);
insert into "mig_archive__mail__1" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag" from "mail" where "mail"."id" > 100;
delete from "mail" where "id" in (select "id" from "mig_archive__mail__1");

-- step 13: archive rows of mail as mig_archive__mail__2
create table "mig_archive__mail__2" (
  "id" integer not null constraint "mig_archive__mail__2_pkey" primary key,
  "parent_id" integer,
  "name" text,
  "shade" text check ("shade" in ('red', 'green')),
  "weight" decimal(6,2),
  "body" text check ("body" is null or json_valid("body")),
  "sent" text,
  "mig_archive__tag" text
);
insert into "mig_archive__mail__2" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag" from "mail" where ("mail"."id" > 50) or ("mail"."name" = 'third');
delete from "mail" where "id" in (select "id" from "mig_archive__mail__2");

commit;
