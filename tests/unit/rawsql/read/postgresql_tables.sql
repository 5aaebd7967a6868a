create table shop.orders (id bigint generated always as identity primary key, note varchar(20) collate "C", customer int8 not null references shop.customers (id) on delete cascade, total numeric(10,2) default 0 check (total >= 0), made timestamp(3) with time zone default now(), key uuid default gen_random_uuid() unique, double float8 generated always as (1) stored, constraint o unique (note, total), check (note is not null), exclude using gist (customer with =), foreign key (note) references notes)
--> create_table shop.orders @ create table shop.orders
--> add_column shop.orders part: id type: bigint [in_new_table, primary_key, identity] @ id bigint generated always as identity primary key
--> add_primary_key shop.orders columns: id [in_new_table, inline_constraint] @ primary key
--> add_column shop.orders part: note type: varchar(20) [in_new_table, has_charset] @ note varchar(20) collate "C"
--> add_column shop.orders part: customer type: bigint [in_new_table, not_null] @ customer int8 not null references shop.customers (id) on delete cascade
--> add_foreign_key shop.orders columns: customer others: shop.customers referenced: id [in_new_table, inline_constraint, on_delete_cascade] @ references shop.customers (id) on delete cascade
--> add_column shop.orders part: total type: numeric(10,2) [in_new_table, has_default] @ total numeric(10,2) default 0 check (total >= 0)
--> add_check shop.orders columns: total [in_new_table, inline_constraint] @ check (total >= 0)
--> add_column shop.orders part: made type: timestamp(3) with time zone [in_new_table, has_default] @ made timestamp(3) with time zone default now()
--> add_column shop.orders part: key type: uuid [in_new_table, has_default, volatile_default] @ key uuid default gen_random_uuid() unique
--> add_unique shop.orders columns: key [in_new_table, inline_constraint] @ unique
--> add_column shop.orders part: double type: double precision [in_new_table, generated_stored] @ double float8 generated always as (1) stored
--> add_unique shop.orders part: o columns: note, total [in_new_table] @ constraint o unique (note, total)
--> add_check shop.orders columns: note [in_new_table, not_null] @ check (note is not null)
--> add_exclusion shop.orders columns: customer [in_new_table] @ exclude using gist (customer with =)
--> add_foreign_key shop.orders columns: note others: notes [in_new_table] @ foreign key (note) references notes

create temporary table if not exists t (id serial, b smallserial, c bigserial, d interval day to second(3), e "Mine".thing[][], f char(3), g bit varying(4), h timetz, i timestamptz default null, j text default null::text)
--> create_table t [if_not_exists, temporary] @ create temporary table if not exists t
--> add_column t part: id type: serial [in_new_table, not_null, has_default, volatile_default, serial] @ id serial
--> add_column t part: b type: smallserial [in_new_table, not_null, has_default, volatile_default, serial] @ b smallserial
--> add_column t part: c type: bigserial [in_new_table, not_null, has_default, volatile_default, serial] @ c bigserial
--> add_column t part: d type: interval(3) [in_new_table] @ d interval day to second(3)
--> add_column t part: e type: Mine.thing[][] [in_new_table] @ e "Mine".thing[][]
--> add_column t part: f type: char(3) [in_new_table] @ f char(3)
--> add_column t part: g type: bit varying(4) [in_new_table] @ g bit varying(4)
--> add_column t part: h type: time with time zone [in_new_table] @ h timetz
--> add_column t part: i type: timestamp with time zone [in_new_table] @ i timestamptz default null
--> add_column t part: j type: text [in_new_table] @ j text default null::text

create unlogged table t (a int, a int) partition by range (a)
--> create_table t [unlogged, partitioned, repeated_column] @ create unlogged table t
--> add_column t part: a type: integer [in_new_table] @ a int
--> add_column t part: a type: integer [in_new_table] @ a int

create table p partition of t for values from (1) to (2)
--> create_table p others: t @ create table p
--> add_partition t part: p @ create table p

create table c (like a including all) inherits (b, x.d)
--> create_table c others: a, b, x.d @ create table c

create table a as select * from b
--> create_table a @ create table a

select 1 into temp x from y
--> create_table x [temporary] @ select 1 into temp x from y

create materialized view v as select 1
--> create_view v [materialized] @ create materialized view v

create foreign table f (a int) server s
--> create_table f @ create foreign table f
--> add_column f part: a type: integer [in_new_table] @ a int

drop table if exists a, shop."B" cascade
--> drop_table a [cascade, if_exists] @ drop table if exists a
--> drop_table shop.B [cascade, if_exists] @ shop."B" cascade

drop table a
--> drop_table a @ drop table a

alter table a rename to b
--> rename_table a part: b @ alter table a rename to b

alter table if exists a set schema archive
--> rename_table a part: archive.a [if_exists] @ alter table if exists a set schema archive

alter view a rename to b
--> rename_object a part: b type: view @ alter view a rename to b

alter view a set schema b
--> rename_object a part: b.a type: view @ alter view a set schema b

truncate a, only b cascade
--> truncate a [cascade] @ truncate a
--> truncate b [cascade] @ b cascade

alter table t set logged
--> set_logged t [logged] @ set logged

alter table t set unlogged, set tablespace x
--> set_logged t @ set unlogged
--> set_tablespace t type: x @ set tablespace x

alter table t set access method heap2
--> set_access_method t type: heap2 @ set access method heap2

alter table all in tablespace a set tablespace b
--> set_tablespace type: b @ alter table all in tablespace a set tablespace b

alter table t set (fillfactor = 70), reset (fillfactor), cluster on i, set without cluster, replica identity full, inherit p, no inherit p
--> set_table_options t @ set (fillfactor = 70)
--> set_table_options t @ reset (fillfactor)
--> set_table_options t part: i @ cluster on i
--> set_table_options t @ set without cluster
--> set_table_options t @ replica identity full
--> set_table_options t others: p @ inherit p
--> set_table_options t others: p @ no inherit p

comment on table shop.t is 'x'
--> comment shop.t type: table @ comment on table shop.t is 'x'

comment on column shop.t.c is 'x'
--> comment shop.t part: c type: column @ comment on column shop.t.c is 'x'

comment on constraint c on t is 'x'
--> comment t part: c type: constraint @ comment on constraint c on t is 'x'

comment on function f(int) is 'x'
--> comment f type: function @ comment on function f(int) is 'x'

lock table a, b in share mode
--> lock_table a type: share @ lock table a, b in share mode
--> lock_table b type: share @ lock table a, b in share mode

lock a
--> lock_table a type: access exclusive @ lock a

alter table t attach partition p for values in (1)
--> attach_partition t part: p @ attach partition p for values in (1)

alter table t detach partition p concurrently
--> detach_partition t part: p [concurrently] @ detach partition p concurrently

alter table t detach partition p
--> detach_partition t part: p @ detach partition p

alter table only shop.orders add column if not exists a int not null default 1 check (a > 0) references x.y (z), drop column b cascade, drop c, alter d type text using d::text, alter column e set default array[1, 2], alter e drop default, alter f set not null, alter f drop not null
--> add_column shop.orders part: a type: integer [if_not_exists, not_null, has_default] @ add column if not exists a int not null default 1 check (a > 0) references x.y (z)
--> add_check shop.orders columns: a [inline_constraint] @ check (a > 0)
--> add_foreign_key shop.orders columns: a others: x.y referenced: z [inline_constraint] @ references x.y (z)
--> drop_column shop.orders part: b [cascade] @ drop column b cascade
--> drop_column shop.orders part: c @ drop c
--> alter_type shop.orders part: d type: text [using_expression] @ alter d type text using d::text
--> set_default shop.orders part: e [has_default] @ alter column e set default array[1, 2]
--> drop_default shop.orders part: e @ alter e drop default
--> set_not_null shop.orders part: f @ alter f set not null
--> drop_not_null shop.orders part: f @ alter f drop not null

alter table if exists t drop column if exists c
--> drop_column t part: c [if_exists] @ drop column if exists c

alter table t add a text collate "de_DE", alter b set data type varchar(5) collate "C"
--> add_column t part: a type: text [has_charset] @ add a text collate "de_DE"
--> alter_type t part: b type: varchar(5) [has_charset] @ alter b set data type varchar(5) collate "C"

alter table t add a float default random(), add b int default mine(), add c timestamptz default (now() at time zone 'utc'), add d bigint default nextval('s'), add e text default lower('A') || pg_catalog.upper('b'), add f text default other.lower('x')
--> add_column t part: a type: double precision [has_default, volatile_default] @ add a float default random()
--> add_column t part: b type: integer [has_default, volatile_default] @ add b int default mine()
--> add_column t part: c type: timestamp with time zone [has_default] @ add c timestamptz default (now() at time zone 'utc')
--> add_column t part: d type: bigint [has_default, volatile_default] @ add d bigint default nextval('s')
--> add_column t part: e type: text [has_default] @ add e text default lower('A') || pg_catalog.upper('b')
--> add_column t part: f type: text [has_default, volatile_default] @ add f text default other.lower('x')

alter table t alter a set default random(), alter b set default null
--> set_default t part: a [has_default, volatile_default] @ alter a set default random()
--> set_default t part: b @ alter b set default null

alter table t rename a to b
--> rename_column t part: a columns: b @ alter table t rename a to b

alter table t rename constraint a to b
--> rename_constraint t part: a columns: b @ alter table t rename constraint a to b

alter table t alter a add generated always as identity, alter a set generated by default, alter a restart with 5, alter a drop identity if exists, alter b drop expression
--> set_identity t part: a @ alter a add generated always as identity
--> set_identity t part: a @ alter a set generated by default
--> set_identity t part: a @ alter a restart with 5
--> drop_identity t part: a [if_exists] @ alter a drop identity if exists
--> drop_expression t part: b @ alter b drop expression

alter table t add constraint p primary key (a, b), add unique (c), add constraint k unique using index i, add constraint q primary key using index j, add constraint c check (a is not null) not valid, add constraint f foreign key (a, b) references shop.u (c, d) on delete cascade not valid, add exclude using gist (a with &&)
--> add_primary_key t part: p columns: a, b @ add constraint p primary key (a, b)
--> add_unique t columns: c @ add unique (c)
--> add_unique t part: k others: i [using_index] @ add constraint k unique using index i
--> add_primary_key t part: q others: j [using_index] @ add constraint q primary key using index j
--> add_check t part: c columns: a [not_valid, not_null] @ add constraint c check (a is not null) not valid
--> add_foreign_key t part: f columns: a, b others: shop.u referenced: c, d [not_valid, on_delete_cascade] @ add constraint f foreign key (a, b) references shop.u (c, d) on delete cascade not valid
--> add_exclusion t columns: a @ add exclude using gist (a with &&)

alter table t add constraint c check (x > y and f(z)) , drop constraint if exists d cascade, validate constraint c, alter constraint e deferrable
--> add_check t part: c columns: x, y, z @ add constraint c check (x > y and f(z))
--> drop_constraint t part: d [cascade, if_exists] @ drop constraint if exists d cascade
--> validate_constraint t part: c @ validate constraint c
--> set_table_options t @ alter constraint e deferrable

alter table t disable trigger x, enable trigger all, disable trigger user, enable always trigger y, disable rule r
--> disable_trigger t part: x @ disable trigger x
--> disable_trigger t part: all [enable] @ enable trigger all
--> disable_trigger t part: user @ disable trigger user
--> disable_trigger t part: y [enable] @ enable always trigger y
--> set_table_options t part: r @ disable rule r

alter table t owner to x, enable row level security, alter a set statistics 100, alter a set storage plain
--> change_rights t @ owner to x
--> change_rights t @ enable row level security
--> set_table_options t part: a @ alter a set statistics 100
--> set_table_options t part: a @ alter a set storage plain

alter type c add attribute a int
--> other type: alter type @ alter type c add attribute a int

alter table t (
--> unread: its parenthesis has no end @ alter
