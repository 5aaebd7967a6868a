-- extension_drop: reverse, for PostgreSQL 15 or later
-- An extension goes
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: create extension 'pg_trgm'
create extension if not exists "pg_trgm";

commit;
