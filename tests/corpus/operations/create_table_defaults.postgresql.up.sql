-- create_table_defaults: forward, for PostgreSQL 15 or later
-- Defaults that are worked out for each row
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: create table booking
create table "booking" (
  "id" uuid not null default (gen_random_uuid()),
  "created_at" timestamptz not null default (now()),
  "local_at" timestamp not null default ((now() at time zone 'utc')),
  "day" date not null default (cast(now() at time zone 'utc' as date)),
  "label" varchar(20) not null default (lower('NEW')),
  "amount" integer not null default (2 + (3 * 4)),
  "note" text not null default (upper('x') || '!'),
  "settings" jsonb not null default '{}',
  "nothing" varchar(5) default null,
  constraint "booking_pkey" primary key ("id")
);

commit;
