create table t (id integer primary key autoincrement, note varchar(20) not null default 'x' collate nocase, made text default current_timestamp, r int default (random()), n default -1.5, u unique on conflict ignore, p int references u (a) on delete cascade deferrable initially deferred, g int as (n) stored, v int generated always as (n) virtual, x int check (x > 0) constraint nn not null, b default x'00', constraint c check (n > 0) unique (n, u), foreign key (n) references main_u (b) on delete set null)
--> create_table t @ create table t
--> add_column t part: id type: integer [in_new_table, primary_key, identity] @ id integer primary key autoincrement
--> add_primary_key t columns: id [in_new_table, inline_constraint] @ primary key autoincrement
--> add_column t part: note type: varchar(20) [in_new_table, not_null, has_default, has_charset] @ note varchar(20) not null default 'x' collate nocase
--> add_column t part: made type: text [in_new_table, has_default, expression_default] @ made text default current_timestamp
--> add_column t part: r type: int [in_new_table, has_default, volatile_default, expression_default] @ r int default (random())
--> add_column t part: n [in_new_table, has_default] @ n default -1.5
--> add_column t part: u [in_new_table] @ u unique on conflict ignore
--> add_unique t columns: u [in_new_table, inline_constraint] @ unique on conflict ignore
--> add_column t part: p type: int [in_new_table] @ p int references u (a) on delete cascade deferrable initially deferred
--> add_foreign_key t columns: p others: u referenced: a [in_new_table, inline_constraint, on_delete_cascade] @ references u (a) on delete cascade deferrable initially deferred
--> add_column t part: g type: int [in_new_table, generated_stored] @ g int as (n) stored
--> add_column t part: v type: int [in_new_table, generated_virtual] @ v int generated always as (n) virtual
--> add_column t part: x type: int [in_new_table, not_null] @ x int check (x > 0) constraint nn not null
--> add_check t [in_new_table, inline_constraint] @ check (x > 0)
--> add_column t part: b [in_new_table, has_default] @ b default x'00'
--> add_check t part: c [in_new_table] @ constraint c check (n > 0)
--> add_unique t columns: n, u [in_new_table] @ unique (n, u)
--> add_foreign_key t columns: n others: main_u referenced: b [in_new_table] @ foreign key (n) references main_u (b) on delete set null

create temp table if not exists t (a int, b, primary key (a, b)) without rowid
--> create_table t [if_not_exists, temporary] @ create temp table if not exists t
--> add_column t part: a type: int [in_new_table] @ a int
--> add_column t part: b [in_new_table] @ b
--> add_primary_key t columns: a, b [in_new_table] @ primary key (a, b)

--| create table u (a)
create table t as select * from u
--> create_table t others: u @ create table t

create virtual table t using fts5 (a)
--> create_table t @ create virtual table t

create virtual table t using nowhere (a)
--> unread: no such module: nowhere @ create virtual table t using nowhere (a)

--| create table t (a, b)
create unique index if not exists i on t (a, lower(b), b collate nocase desc) where a > 1
--> create_index t part: i columns: a, lower(b), b [if_not_exists, unique, partial] @ create unique index if not exists i on t (a, lower(b), b collate nocase desc) where a > 1

--| create table t (a, b)
--| create index i on t (a)
drop index if exists main.i
--> drop_index main.t part: i [if_exists] @ drop index if exists main.i

drop index i
--> refused: SQLite refuses it: no such index: i @ drop index i

--| create table t (a)
create view v as select * from t; drop view v; drop view if exists v
--> create_view v @ create view v
--> drop_view v @ drop view v
--> drop_view v [if_exists] @ drop view if exists v

--| create table t (a)
create temp trigger if not exists x after insert on t begin delete from t; end; drop trigger x
--> create_trigger t part: x [if_not_exists, temporary, body_unread] @ create temp trigger if not exists x after insert on t
--> drop_trigger t part: x @ drop trigger x

--| create table t (a, b)
drop table t; drop table if exists main.t
--> drop_table t @ drop table t
--> drop_table main.t [if_exists] @ drop table if exists main.t

--| create table t (a, b)
alter table t rename to u; alter table u rename column a to c; alter table u rename b to d; alter table u add column e int not null default 5 references t; alter table u add f int check (f > 1); alter table u drop column e
--> rename_table t part: u @ rename to u
--> rename_column u part: a columns: c @ rename column a to c
--> rename_column u part: b columns: d @ rename b to d
--> add_column u part: e type: int [not_null, has_default] @ add column e int not null default 5 references t
--> add_foreign_key u columns: e others: t [inline_constraint] @ references t
--> add_column u part: f type: int @ add f int check (f > 1)
--> add_check u [inline_constraint] @ check (f > 1)
--> drop_column u part: e @ drop column e

--| create table t (a primary key, b)
alter table t drop column a
--> refused: SQLite refuses it: cannot drop PRIMARY KEY column: "a" @ alter table t drop column a

--| create table t (a, b)
alter table t add column c unique
--> refused: SQLite refuses it: Cannot add a UNIQUE column @ alter table t add column c unique

--| create table t (a, b)
alter table t add column c default (random()); alter table t add column d default current_timestamp
--> add_column t part: c [has_default, volatile_default, expression_default] @ add column c default (random())
--> add_column t part: d [has_default, expression_default] @ add column d default current_timestamp

--| create table t (a, b)
create table new_t (a text); insert into new_t (a) select a from t; drop table t; alter table new_t rename to t; pragma foreign_key_check
--> create_table new_t @ create table new_t
--> add_column new_t part: a type: text [in_new_table] @ a text
--> insert new_t columns: a others: t @ insert into new_t
--> drop_table t @ drop table t
--> rename_table new_t part: t @ rename to t
--> set part: foreign_key_check @ pragma foreign_key_check

insert into t values (1)
--> refused: SQLite refuses it: no such table: t @ insert into t values (1)

--| create table t (a, b)
insert or replace into t (a, b) values (1, 2); replace into t values (1, 2); insert into t (a, a) values (1, 2)
--> insert t columns: a, b @ insert or replace into t
--> insert t @ replace into t
--> insert t columns: a, a [repeated_column] @ insert into t

--| create table t (a, b)
update t set a = 1, (b) = (2); update or rollback main.t as x set a = 1 where x.b = 2; update t set a = 1 where 1; update t set c = 1
--> update t columns: a, b [without_where] @ update t
--> update main.t columns: a @ update or rollback main.t
--> update t columns: a [without_where] @ update t
--> refused: SQLite refuses it: no such column: c @ update t set c = 1

--| create table t (a, b)
delete from t; delete from t where true; delete from t where 1 = 1; with x as (select 1) delete from t where a in (select * from x); delete from t where a = 1
--> delete_rows t [without_where] @ delete from t
--> delete_rows t [without_where] @ delete from t
--> delete_rows t [without_where] @ delete from t
--> delete_rows t @ delete from t
--> delete_rows t @ delete from t

--| create table t (a, b)
select * from t; with x as (select 1) select * from x; values (1)
--> select @ select * from t
--> select @ with x as (select 1) select * from x
--> select @ values (1)

select * from nowhere
--> refused: SQLite refuses it: no such table: nowhere @ select * from nowhere

select nothing_of_sqlites(1)
--> unread: no such function: nothing_of_sqlites @ select nothing_of_sqlites(1)

create table t (a text collate mine, b); create index i on t (a); create index j on t (b)
--> unread: no such collation sequence: mine @ create table t (a text collate mine, b)
--> refused: SQLite refuses it: no such table: main.t @ create index i on t (a)
--> refused: SQLite refuses it: no such table: main.t @ create index j on t (b)

pragma foreign_keys = off; pragma main.Journal_Mode('wal'); pragma table_info(t)
--> set part: foreign_keys type: off @ pragma foreign_keys = off
--> set main. part: journal_mode type: wal @ pragma main.Journal_Mode('wal')
--> set part: table_info type: t @ pragma table_info(t)

pragma writable_schema = on; update sqlite_schema set sql = 'x' where name = 't'
--> set part: writable_schema type: on @ pragma writable_schema = on
--> update sqlite_schema columns: sql @ update sqlite_schema

update sqlite_schema set sql = 'x' where name = 't'
--> refused: SQLite refuses it: table sqlite_master may not be modified @ update sqlite_schema set sql = 'x' where name = 't'

begin immediate; create table t (a); commit; end; rollback; savepoint a; release a; rollback to a
--> begin @ begin immediate
--> create_table t @ create table t
--> add_column t part: a [in_new_table] @ a
--> commit @ commit
--> commit @ end
--> commit @ rollback
--> other type: savepoint @ savepoint a
--> other type: release @ release a
--> other type: rollback @ rollback to a

vacuum; vacuum main; vacuum into 'x'; reindex; reindex main.t; analyze; explain select 1
--> vacuum_full @ vacuum
--> vacuum_full main. @ vacuum main
--> reindex @ reindex
--> reindex main. part: t @ reindex main.t
--> other type: analyze @ analyze
--> other type: explain @ explain select 1
--> unread: it reaches another file, in which nothing is looked at @ vacuum into 'x'

attach 'x' as y; detach y
--> unread: it reaches another file, in which nothing is looked at @ attach 'x' as y
--> unread: it reaches another file, in which nothing is looked at @ detach y

create table t (a) as x
--> refused: SQLite refuses it: near "as": syntax error @ create table t (a) as x

frobnicate
--> refused: SQLite refuses it: near "frobnicate": syntax error @ frobnicate

drop table a; select 'x
--> unread: its string has no end @ 'x 

create table t as select load_extension('x')
--> unread: it reaches out of the database, and so is not tried: not authorized to use function: load_extension @ create table t as select load_extension('x')
