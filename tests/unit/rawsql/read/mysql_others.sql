create unique index i on shop.t (a, b(10), (a + 1)) algorithm=inplace lock=none
--> create_index shop.t part: i columns: a, b, (a + 1) [unique, algorithm_said, lock_said] @ create unique index i on shop.t (a, b(10), (a + 1)) algorithm=inplace lock=none

create fulltext index f on t (a) with parser ngram
--> create_index t part: f type: fulltext columns: a @ create fulltext index f on t (a) with parser ngram

create index i using hash on t (a) comment 'x' invisible
--> create_index t part: i type: hash columns: a @ create index i using hash on t (a) comment 'x' invisible

create index if not exists i on t (a) frobnicate
--> create_index t part: i columns: a [if_not_exists] @ create index if not exists i on t (a) frobnicate
--> unread: what this says of an index is not known here: `frobnicate` @ frobnicate

drop index i on shop.t algorithm=copy
--> drop_index shop.t part: i [algorithm_said, algorithm_copy] @ drop index i on shop.t algorithm=copy

drop index if exists i on t
--> drop_index t part: i [if_exists] @ drop index if exists i on t

create or replace algorithm=merge definer=`a`@`b` sql security invoker view shop.v as select 1
--> create_view shop.v [or_replace] @ create or replace algorithm=merge definer=`a`@`b` sql security invoker view shop.v

alter view v as select 2
--> create_view v [or_replace] @ alter view v

drop view if exists v, w
--> drop_view v [if_exists] @ drop view if exists v
--> drop_view w [if_exists] @ w

create definer = current_user() procedure p(a int) begin drop table t; end
--> create_routine p [body_unread] @ create definer = current_user() procedure p

create function f(a int) returns int deterministic return a + 1
--> create_routine f [body_unread] @ create function f

create event e on schedule every 1 day do delete from t
--> create_routine e [body_unread] @ create event e

alter event e disable
--> other type: alter event [body_unread] @ alter event e disable

drop procedure if exists p
--> drop_routine p [if_exists] @ drop procedure if exists p

drop function f
--> drop_routine f @ drop function f

drop event e
--> drop_routine e @ drop event e

create trigger shop.x before insert on t for each row set new.a = 1
--> create_trigger shop.t part: x [body_unread] @ create trigger shop.x before insert on t

drop trigger if exists shop.x
--> drop_trigger shop. part: x [if_exists] @ drop trigger if exists shop.x

create database if not exists d
--> create_database d [if_not_exists] @ create database if not exists d

create schema s
--> create_database s @ create schema s

drop database d
--> drop_database d @ drop database d

drop schema if exists s
--> drop_database s [if_exists] @ drop schema if exists s

alter database d character set utf8mb4
--> other type: alter database @ alter database d character set utf8mb4

create user 'a'@'b'
--> change_rights @ create user 'a'@'b'

drop user if exists 'a'
--> change_rights [if_exists] @ drop user if exists 'a'

grant select on t to 'a'@'b'
--> change_rights @ grant select on t to 'a'@'b'

revoke all on t from 'a'
--> change_rights @ revoke all on t from 'a'

rename user a to b
--> change_rights @ rename user a to b

set password = 'x'
--> change_rights @ set password = 'x'

create server s foreign data wrapper mysql options (host 'x')
--> other type: create server @ create server s foreign data wrapper mysql options (host 'x')

insert into shop.t (a, `b`, A) values (1, 2, 3)
--> insert shop.t columns: a, b, A [repeated_column] @ insert into shop.t

insert ignore t set a = 1, b = (select 1, 2)
--> insert t columns: a, b @ insert ignore t

insert into t select * from u, v as w join shop.x on true where 1
--> insert t others: u, v, shop.x @ insert into t

replace low_priority into t values (1)
--> insert t @ replace low_priority into t

insert into t () values ()
--> insert t @ insert into t

update t set a = 1
--> update t columns: a [without_where] @ update t

update low_priority t as x set x.a = 1, b = 2 where a = 1 order by a limit 5
--> update t columns: a, b @ update low_priority t as x

update t set a = 1 where true
--> update t columns: a [without_where] @ update t

update a join b on a.x = b.x set b.y = 1, a.z = 2 where a.x > 1
--> update b columns: y @ update a join b on a.x = b.x
--> update a columns: z @ update a join b on a.x = b.x

update (a, shop.b as c) set c.y = 1
--> update shop.b columns: y [without_where] @ update (a, shop.b as c)

delete from t where 1
--> delete_rows t [without_where] @ delete from t

delete quick from shop.t where a = 1 limit 5
--> delete_rows shop.t @ delete quick from shop.t

delete a, c.* from a join shop.b as c on a.x = c.x where a.x = 1
--> delete_rows a @ delete a, c.*
--> delete_rows shop.b @ delete a, c.*

delete from a, b using a join b on a.x = b.x
--> delete_rows a [without_where] @ delete from a, b
--> delete_rows b [without_where] @ delete from a, b

with x as (select 1) delete from t where a in (select * from x)
--> delete_rows t @ delete from t

load data local infile 'f' into table shop.t
--> insert shop.t @ load data local infile 'f' into table shop.t

call shop.p(1)
--> call shop.p @ call shop.p

select 1
--> select @ select 1

(select 1) union (select 2)
--> select @ (select 1) union (select 2)

do sleep(1)
--> select @ do sleep(1)

show tables
--> other type: show @ show tables

explain delete from t
--> other type: explain @ explain delete from t

set names utf8mb4
--> set part: names type: utf8mb4 @ set names utf8mb4

set foreign_key_checks = 0, session sql_mode = 'ANSI', @@global.max_connections = 5, @x := 1
--> set part: foreign_key_checks type: 0 @ set foreign_key_checks = 0
--> set part: sql_mode type: ANSI @ session sql_mode = 'ANSI'
--> set part: max_connections type: 5 @ @@global.max_connections = 5
--> set part: @x type: 1 @ @x := 1

set global transaction isolation level serializable
--> set part: transaction @ set global transaction isolation level serializable

set frobnicate
--> unread: a statement that begins so is not known here: `set frobnicate` @ set frobnicate

start transaction
--> begin @ start transaction

begin
--> begin @ begin

commit
--> commit @ commit

rollback to savepoint a
--> other type: rollback @ rollback to savepoint a

rollback
--> commit @ rollback

/*!40101 set @old = @@character_set_client */; /*!50003 drop table a */;
--> set part: @old type: @@character_set_client @ set @old = @@character_set_client
--> drop_table a @ drop table a

create table t (a int /*!80023 invisible */, b int) /*!50100 partition by hash (a) */
--> create_table t [partitioned] @ create table t
--> add_column t part: a type: int [in_new_table] @ a int /*!80023 invisible
--> add_column t part: b type: int [in_new_table] @ b int

/*! select ' */
--> unread: in a comment that the server runs, a string has no end @ select ' 

/*M!100300 drop table a */

prepare s from 'drop table t'
--> unread: what `prepare` and `execute` run is a text of the session, which is not read @ prepare s from 'drop table t'

execute s
--> unread: what `prepare` and `execute` run is a text of the session, which is not read @ execute s

xa start 'x'
--> begin @ xa start 'x'

frobnicate t
--> unread: a statement that begins so is not known here: `frobnicate t` @ frobnicate t

delimiter //
--> unread: `delimiter` is a line for a client only @ delimiter //

# a comment
drop table a -- and another
; drop table b
--> drop_table a @ drop table a
--> drop_table b @ drop table b

create frobnicate x
--> unread: what this makes is not known here: `create frobnicate x` @ create frobnicate x

drop frobnicate x
--> unread: what this drops is not known here: `drop frobnicate x` @ drop frobnicate x

alter frobnicate x
--> unread: what this changes is not known here: `alter frobnicate x` @ alter frobnicate x

call p
--> call p @ call p
