-- create_table_constraints: forward, for SQLite 3.40 or later
-- Constraints and indexes in all their forms
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table owner
create table "owner" (
  "country" text not null,
  "number" integer not null,
  "email" text not null,
  constraint "owner_pkey" primary key ("country", "number")
);
create unique index "owner_email_key" on "owner" ("email");

-- step 2: create table channel
create table "channel" (
  "id" integer not null constraint "channel_pkey" primary key autoincrement,
  "parent_id" integer constraint "channel_parent_id_fkey" references "channel" ("id") on delete cascade on update restrict,
  "owner_country" text,
  "owner_number" integer,
  "owner_email" text constraint "channel_owner_email_fkey" references "owner" ("email") on delete set null,
  "slug" text not null constraint "slug_is_long" check (length("slug") >= 3),
  "kind" text not null default 'public' constraint "channel_kind_check" check ("kind" in ('public', 'private')),
  "low" integer not null default 1,
  "high" integer not null default 10,
  "note" text constraint "channel_note_check" check ((not ("note" like 'x%')) or ("note" is not null)),
  constraint "channel_range" check ((("low" < "high") and ("high" <= 100)) or ("low" between 0 and 1)),
  constraint "channel_owner" foreign key ("owner_country", "owner_number") references "owner" ("country", "number") on delete restrict
);
create unique index "channel_slug_key" on "channel" ("slug");
create unique index "channel_name" on "channel" ("owner_country", "slug");
create index "channel_slug_idx" on "channel" ("slug" desc, "low");
create index "channel_high_idx" on "channel" ("high");

commit;
