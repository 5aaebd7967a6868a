-- 0001_initial: forward, for SQLite 3.40 or later
-- Tables that will hold rows
-- reversal: exact
-- note: SQLite does not enforce the length of char and varchar

begin immediate;

-- step 1: create table owner
create table "owner" (
  "id" integer not null constraint "owner_pkey" primary key autoincrement,
  "email" text not null
);
create unique index "owner_email_key" on "owner" ("email");

-- step 2: create table channel
create table "channel" (
  "id" integer not null constraint "channel_pkey" primary key autoincrement,
  "owner_id" integer not null constraint "channel_owner_id_fkey" references "owner" ("id") on delete cascade,
  "name" text not null,
  "place" integer not null default 1,
  "note" text
);
create index "channel_owner_id_name_idx" on "channel" ("owner_id", "name");

-- step 3: create table video
create table "video" (
  "id" integer not null constraint "video_pkey" primary key autoincrement,
  "channel_id" integer not null constraint "video_channel_id_fkey" references "channel" ("id") on delete cascade,
  "second_id" integer constraint "video_second_id_fkey" references "channel" ("id") on delete set null,
  "title" text not null
);

commit;
