create or replace table t (a int default (rand()), b uuid default uuid(), c int without system versioning, d int as (1) persistent, period for p (e, f)) with system versioning
--> create_table t [or_replace] @ create or replace table t
--> add_column t part: a type: int [in_new_table, has_default, volatile_default, expression_default] @ a int default (rand())
--> add_column t part: b type: uuid [in_new_table, has_default, volatile_default, expression_default] @ b uuid default uuid()
--> add_column t part: c type: int [in_new_table] @ c int without system versioning
--> add_column t part: d type: int [in_new_table, generated_stored] @ d int as (1) persistent

alter table if exists t add column if not exists a int, drop column if exists b, modify column if exists c int, change column if exists d e int, rename column if exists f to g, drop index if exists i, drop foreign key if exists j, drop constraint if exists k, add index if not exists l (a), drop partition if exists p
--> add_column t part: a type: int [if_exists, if_not_exists] @ add column if not exists a int
--> drop_column t part: b [if_exists] @ drop column if exists b
--> alter_type t part: c type: int [if_exists] @ modify column if exists c int
--> rename_column t part: d columns: e [if_exists] @ change column if exists d e
--> alter_type t part: e type: int [if_exists] @ change column if exists d e int
--> rename_column t part: f columns: g [if_exists] @ rename column if exists f to g
--> drop_index t part: i [if_exists] @ drop index if exists i
--> drop_foreign_key t part: j [if_exists] @ drop foreign key if exists j
--> drop_constraint t part: k [if_exists] @ drop constraint if exists k
--> create_index t part: l columns: a [if_exists, if_not_exists] @ add index if not exists l (a)
--> drop_partition t part: p [if_exists] @ drop partition if exists p

alter online table t add system versioning
--> set_table_options t @ add system versioning

alter table t convert partition p to table u
--> detach_partition t part: p others: u @ convert partition p to table u

alter table t convert table u to partition p values less than (5)
--> attach_partition t part: p others: u @ convert table u to partition p values less than (5)

/*M!100300 drop table a */
--> drop_table a @ drop table a

set statement max_statement_time = 5 for delete from t
--> set part: max_statement_time type: 5 @ set statement max_statement_time = 5
--> delete_rows t [without_where] @ delete from t

analyze format=json update t set a = 1
--> update t columns: a [without_where] @ update t

begin not atomic drop table t; end
--> unread: what a block does is not read @ begin not atomic drop table t; end

if 1 then drop table t; end if
--> unread: what a block does is not read @ if 1 then drop table t
--> unread: a statement that begins so is not known here: `end if` @ end if

create sequence s
--> create_sequence s @ create sequence s

drop sequence if exists s
--> drop_sequence s [if_exists] @ drop sequence if exists s

create package p as procedure x()
--> create_routine p [body_unread] @ create package p

create or replace index i on t (a)
--> create_index t part: i columns: a [or_replace] @ create or replace index i on t (a)

alter table t alter index i ignored
--> set_table_options t part: i @ alter index i ignored

drop table if exists a wait 5
--> drop_table a [if_exists] @ drop table if exists a
