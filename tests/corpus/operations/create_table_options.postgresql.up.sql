-- create_table_options: forward, for PostgreSQL 15 or later
-- Options of one engine
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: create table setting
create table "setting" (
  "key" varchar(50) not null,
  "value" varchar(50) not null,
  constraint "setting_pkey" primary key ("key")
);

commit;
