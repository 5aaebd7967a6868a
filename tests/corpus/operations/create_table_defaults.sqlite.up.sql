-- create_table_defaults: forward, for SQLite 3.40 or later
-- Defaults that are worked out for each row
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table booking
create table "booking" (
  "id" text not null default (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))) constraint "booking_pkey" primary key,
  "created_at" text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  "local_at" text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  "day" text not null default (date('now')),
  "label" text not null default (lower('NEW')),
  "amount" integer not null default (2 + (3 * 4)),
  "note" text not null default (upper('x') || '!'),
  "settings" text not null default '{}' check (json_valid("settings")),
  "nothing" text default null
);

commit;
