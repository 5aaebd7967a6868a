create unique index concurrently if not exists i on only shop.t using hash (a, lower(b), (c || d) desc) include (e) where a > 1
--> create_index shop.t part: i type: hash columns: a, lower(b), (c || d) desc [if_not_exists, concurrently, unique, partial, covering] @ create unique index concurrently if not exists i on only shop.t using hash (a, lower(b), (c || d) desc) include (e) where a > 1

create index on t (a)
--> create_index t type: btree columns: a @ create index on t (a)

drop index concurrently if exists shop.i
--> drop_index shop. part: i [if_exists, concurrently] @ drop index concurrently if exists shop.i

drop index a, b
--> drop_index part: a @ drop index a
--> drop_index part: b @ b

alter index a rename to b
--> rename_index part: a columns: b @ alter index a rename to b

reindex index concurrently shop.i
--> reindex shop. part: i type: index [concurrently] @ reindex index concurrently shop.i

reindex table t
--> reindex t type: table @ reindex table t

reindex (concurrently) schema s
--> reindex part: s type: schema [concurrently] @ reindex (concurrently) schema s

cluster t using i
--> cluster t part: i @ cluster t using i

vacuum full t
--> vacuum_full t @ vacuum full t

vacuum (full, analyze) a, b
--> vacuum_full a @ vacuum (full, analyze) a, b
--> vacuum_full b @ vacuum (full, analyze) a, b

vacuum (full false) t
--> other type: vacuum @ vacuum (full false) t

vacuum
--> other type: vacuum @ vacuum

analyze t
--> other type: analyze @ analyze t

create or replace view shop.v as select 1
--> create_view shop.v [or_replace] @ create or replace view shop.v

create temp view v as select 1
--> create_view v [temporary] @ create temp view v

drop view if exists v, w cascade
--> drop_view v [cascade, if_exists] @ drop view if exists v
--> drop_view w [cascade, if_exists] @ w cascade

drop materialized view v
--> drop_view v [materialized] @ drop materialized view v

refresh materialized view concurrently v
--> refresh_materialized_view v [concurrently] @ refresh materialized view concurrently v

create or replace function shop.f(a int) returns int language sql as 'select 1'
--> create_routine shop.f [or_replace, body_unread] @ create or replace function shop.f

create procedure p() language plpgsql as $$ begin drop table t; end $$
--> create_routine p [body_unread] @ create procedure p

create aggregate a (int) (sfunc = f, stype = int)
--> create_routine a @ create aggregate a

drop function if exists f(int), g cascade
--> drop_routine f [cascade, if_exists] @ drop function if exists f(int)
--> drop_routine g [cascade, if_exists] @ g cascade

create or replace trigger x before update on shop.t for each row execute function f()
--> create_trigger shop.t part: x [or_replace] @ create or replace trigger x before update on shop.t

drop trigger if exists x on shop.t cascade
--> drop_trigger shop.t part: x [cascade, if_exists] @ drop trigger if exists x on shop.t cascade

create type e as enum ('a', 'b')
--> create_type e [is_enum] @ create type e

create type c as (a int)
--> create_type c @ create type c

create type r as range (subtype = int)
--> create_type r @ create type r

drop type if exists e cascade
--> drop_type e [cascade, if_exists] @ drop type if exists e cascade

create domain d as varchar(3) check (value <> '') not null
--> create_domain d type: varchar(3) [constrained] @ create domain d as varchar(3) check (value <> '') not null

create domain d as int
--> create_domain d type: integer @ create domain d as int

alter domain d add constraint c check (value > 0) not valid
--> alter_domain d [not_valid, constrained] @ alter domain d add constraint c check (value > 0) not valid

alter domain d set not null
--> alter_domain d [constrained] @ alter domain d set not null

alter domain d drop constraint c
--> alter_domain d part: c @ alter domain d drop constraint c

alter domain d drop default
--> alter_domain d @ alter domain d drop default

drop domain d
--> drop_type d @ drop domain d

alter type e add value if not exists 'x' before 'y'
--> add_enum_value e part: x [if_not_exists, enum_position] @ alter type e add value if not exists 'x' before 'y'

alter type shop.e add value 'x'
--> add_enum_value shop.e part: x @ alter type shop.e add value 'x'

alter type e rename value 'a' to 'b'
--> rename_enum_value e part: a columns: b @ alter type e rename value 'a' to 'b'

alter type e rename to f
--> rename_object e part: f type: type @ alter type e rename to f

create sequence if not exists s
--> create_sequence s [if_not_exists] @ create sequence if not exists s

create temp sequence s
--> create_sequence s [temporary] @ create temp sequence s

drop sequence s
--> drop_sequence s @ drop sequence s

alter sequence s restart
--> other type: alter sequence @ alter sequence s restart

create schema if not exists s
--> create_schema s [if_not_exists] @ create schema if not exists s

create schema s create table t (a int) create view v as select 1
--> create_schema s @ create schema s
--> create_table t @ create schema s create table t
--> add_column t part: a type: integer [in_new_table] @ a int
--> create_view v @ create schema s create table t (a int) create view v

drop schema s cascade
--> drop_schema s [cascade] @ drop schema s cascade

alter schema a rename to b
--> rename_schema a part: b @ alter schema a rename to b

create database d
--> create_database d @ create database d

drop database if exists d
--> drop_database d [if_exists] @ drop database if exists d

alter database a rename to b
--> rename_object a part: b type: database @ alter database a rename to b

create extension if not exists hstore cascade
--> create_extension hstore [cascade, if_not_exists] @ create extension if not exists hstore cascade

drop extension hstore
--> drop_extension hstore @ drop extension hstore

alter extension hstore update to '2'
--> update_extension hstore @ alter extension hstore update to '2'

grant select on t to x
--> change_rights @ grant select on t to x

revoke all on t from x
--> change_rights @ revoke all on t from x

alter table t owner to y
--> change_rights t @ owner to y

create policy p on t using (true)
--> change_rights t @ create policy p on t using (true)

drop policy p on t
--> change_rights t part: p @ drop policy p on t

create rule r as on update to t do nothing
--> other t type: create rule @ create rule r as on update to t do nothing

create role x
--> change_rights @ create role x

drop owned by x
--> unread: which objects `drop owned` drops is known to the database only @ drop owned by x

reassign owned by x to y
--> change_rights @ reassign owned by x to y

insert into shop.t (a, b, a) values (1, 2, 3)
--> insert shop.t columns: a, b, a [repeated_column] @ insert into shop.t

insert into t select * from u join s.v on true
--> insert t others: s.v, u @ insert into t

with x as (select 1) insert into t select * from x on conflict do nothing
--> insert t @ insert into t

with gone as (delete from a where true returning *), kept as (update b set c = 1 where d returning *) insert into e select * from gone
--> delete_rows a [without_where] @ delete from a
--> update b columns: c @ update b
--> insert e @ insert into e

update t set a = 1, (b, c) = (2, 3) where 1 = 1
--> update t columns: a, b, c [without_where] @ update t

update only t as x set a = 1, a = 2 where b
--> update t columns: a, a [repeated_column] @ update only t

delete from t
--> delete_rows t [without_where] @ delete from t

delete from only shop.t using u where t.a = u.a
--> delete_rows shop.t @ delete from only shop.t

delete from t where a = a
--> delete_rows t @ delete from t

merge into t using u on t.a = u.a when matched then delete
--> insert t @ merge into t

copy t (a, b) from stdin
--> insert t columns: a, b @ copy t

copy t to stdout
--> select t @ copy t

copy (delete from t returning *) to stdout
--> delete_rows t [without_where] @ delete from t

explain delete from t
--> other type: explain @ explain delete from t

explain (analyze) delete from t
--> delete_rows t [without_where] @ delete from t

set lock_timeout = '5s'
--> set part: lock_timeout type: 5s @ set lock_timeout = '5s'

set local "Search_Path" to a, b
--> set part: search_path type: a, b @ set local "Search_Path" to a, b

set session characteristics as transaction read only
--> set part: session characteristics @ set session characteristics as transaction read only

reset statement_timeout
--> set part: statement_timeout type: default @ reset statement_timeout

reset all
--> set part: all type: default @ reset all

begin
--> begin @ begin

commit
--> commit @ commit

rollback
--> commit @ rollback

savepoint a
--> other type: savepoint @ savepoint a

select 1
--> select @ select 1

call shop.p(1)
--> call shop.p @ call shop.p(1)

do $$ begin drop table t; end $$
--> unread: what the code of a `do` does is not read @ do $$ begin drop table t; end $$

prepare x as delete from t
--> unread: what a `prepare` says is not read @ prepare x as delete from t

execute x
--> unread: what `execute` runs was said by a `prepare`, which is not read @ execute x

import foreign schema a from server b into c
--> unread: which tables it makes is known to the other server only @ import foreign schema a from server b into c

create statistics s on a, b from t
--> other type: create statistics @ create statistics s on a, b from t

listen x
--> other type: listen @ listen x

-- a comment before it
drop table a; -- and behind
drop table /* in it */ b
--> drop_table a @ drop table a
--> drop_table b @ drop table /* in it */ b

select 1 fro m x
--> unread: the parser, which knows the syntax of PostgreSQL 15, does not take it: syntax error at or near "m" @ m x

select 'ä', 1 fro m x
--> unread: the parser, which knows the syntax of PostgreSQL 15, does not take it: syntax error at or near "m" @ m x

drop table a; create table t (a int
--> unread: its parenthesis has no end @ create

select $a$ x
--> unread: its dollar quote has no end @ $a$ x 

alter table t add a int storage plain
--> unread: the parser, which knows the syntax of PostgreSQL 15, does not take it: syntax error at or near "storage" @ storage plain

comment on database d is 'x'
--> comment d type: database @ comment on database d is 'x'

create function f() returns int begin atomic drop table t; end
--> create_routine f [body_unread] @ create function f
