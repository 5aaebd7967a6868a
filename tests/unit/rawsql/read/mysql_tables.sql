create table shop.orders (id bigint unsigned not null auto_increment primary key, `no``te` varchar(20) character set latin1 collate latin1_bin default 'x' comment 'c, (', kind enum('a','B') not null, made datetime(3) not null default current_timestamp(3) on update current_timestamp(3), zero date default '0000-00-00', u char(36) default (uuid()), v int default (1 + 1), w int as (v * 2) stored, x int generated always as (v) virtual, y int check (y > 0) not enforced, z int references t (a) on delete cascade, f float(4, 2) default -1.5, b bit(1) default b'0' unique, key k (kind, `no``te`(10), (lower(v)) desc) using btree, unique key uk (v), fulltext key ft (`no``te`), constraint c check (v > 0), constraint fk foreign key (z) references shop.u (a) on delete cascade on update set null, primary key (id)) engine=InnoDB default charset=utf8mb4
--> create_table shop.orders @ create table shop.orders
--> add_column shop.orders part: id type: bigint unsigned [in_new_table, not_null, primary_key, identity] @ id bigint unsigned not null auto_increment primary key
--> add_primary_key shop.orders columns: id [in_new_table, inline_constraint] @ primary key
--> add_column shop.orders part: no`te type: varchar(20) [in_new_table, has_default, has_charset] @ `no``te` varchar(20) character set latin1 collate latin1_bin default 'x' comment 'c, ('
--> add_column shop.orders part: kind type: enum('a','B') [in_new_table, not_null] @ kind enum('a','B') not null
--> add_column shop.orders part: made type: datetime(3) [in_new_table, not_null, has_default] @ made datetime(3) not null default current_timestamp(3) on update current_timestamp(3)
--> add_column shop.orders part: zero type: date [in_new_table, has_default, zero_date_default] @ zero date default '0000-00-00'
--> add_column shop.orders part: u type: char(36) [in_new_table, has_default, volatile_default, expression_default] @ u char(36) default (uuid())
--> add_column shop.orders part: v type: int [in_new_table, has_default, expression_default] @ v int default (1 + 1)
--> add_column shop.orders part: w type: int [in_new_table, generated_stored] @ w int as (v * 2) stored
--> add_column shop.orders part: x type: int [in_new_table, generated_virtual] @ x int generated always as (v) virtual
--> add_column shop.orders part: y type: int [in_new_table] @ y int check (y > 0) not enforced
--> add_check shop.orders [not_valid, in_new_table, inline_constraint] @ check (y > 0) not enforced
--> add_column shop.orders part: z type: int [in_new_table] @ z int references t (a) on delete cascade
--> add_foreign_key shop.orders columns: z others: t referenced: a [in_new_table, inline_constraint, on_delete_cascade] @ references t (a) on delete cascade
--> add_column shop.orders part: f type: float(4, 2) [in_new_table, has_default] @ f float(4, 2) default -1.5
--> add_column shop.orders part: b type: bit(1) [in_new_table, has_default] @ b bit(1) default b'0' unique
--> add_unique shop.orders columns: b [in_new_table, inline_constraint] @ unique
--> create_index shop.orders part: k type: btree columns: kind, no`te, (lower(v)) desc [in_new_table] @ key k (kind, `no``te`(10), (lower(v)) desc) using btree
--> add_unique shop.orders part: uk columns: v [in_new_table] @ unique key uk (v)
--> create_index shop.orders part: ft type: fulltext columns: no`te [in_new_table] @ fulltext key ft (`no``te`)
--> add_check shop.orders part: c [in_new_table] @ constraint c check (v > 0)
--> add_foreign_key shop.orders part: fk columns: z others: shop.u referenced: a [in_new_table, on_delete_cascade] @ constraint fk foreign key (z) references shop.u (a) on delete cascade on update set null
--> add_primary_key shop.orders columns: id [in_new_table] @ primary key (id)

create table if not exists t (id serial, a int, A int) partition by hash (a) partitions 4
--> create_table t [if_not_exists, partitioned, repeated_column] @ create table if not exists t
--> add_column t part: id type: serial [in_new_table, not_null, identity, serial] @ id serial
--> add_column t part: a type: int [in_new_table] @ a int
--> add_column t part: A type: int [in_new_table] @ A int

create or replace temporary table t like shop.u
--> create_table t others: shop.u [or_replace, temporary] @ create or replace temporary table t

create table t (like u)
--> create_table t others: u @ create table t

create table t select * from u
--> create_table t @ create table t

create table t (a double precision default 1.5, b national varchar(3) null, c int unsigned zerofill, d int default null, e int default now(), f varchar(3) default _utf8mb4'x', g json default (json_array()), h int default uuid(), i point srid 4326 not null, j int invisible, k int default next value for s)
--> create_table t @ create table t
--> add_column t part: a type: double precision [in_new_table, has_default] @ a double precision default 1.5
--> add_column t part: b type: national varchar(3) [in_new_table] @ b national varchar(3) null
--> add_column t part: c type: int unsigned zerofill [in_new_table] @ c int unsigned zerofill
--> add_column t part: d type: int [in_new_table] @ d int default null
--> add_column t part: e type: int [in_new_table, has_default] @ e int default now()
--> add_column t part: f type: varchar(3) [in_new_table, has_default] @ f varchar(3) default _utf8mb4'x'
--> add_column t part: g type: json [in_new_table, has_default, expression_default] @ g json default (json_array())
--> add_column t part: h type: int [in_new_table, has_default, volatile_default, expression_default] @ h int default uuid()
--> add_column t part: i type: point [in_new_table, not_null] @ i point srid 4326 not null
--> add_column t part: j type: int [in_new_table] @ j int invisible
--> add_column t part: k type: int [in_new_table, has_default, volatile_default, expression_default] @ k int default next value for s

create table t (a int b c, d int)
--> create_table t @ create table t
--> add_column t part: a type: int [in_new_table] @ a int b c
--> add_column t part: d type: int [in_new_table] @ d int
--> unread: what this says of a column is not known here: `b c` @ b c

create table t (a int
--> create_table t @ create table t
--> add_column t part: a type: int [in_new_table] @ a int
--> unread: its parenthesis has no end @ (a int

drop table if exists a, shop.b cascade
--> drop_table a [if_exists] @ drop table if exists a
--> drop_table shop.b [if_exists] @ shop.b

drop temporary table a
--> drop_table a [temporary] @ drop temporary table a

truncate table shop.t
--> truncate shop.t @ truncate table shop.t

truncate t
--> truncate t @ truncate t

rename table a to b, shop.c to shop.d
--> rename_table a part: b @ rename table a to b
--> rename_table shop.c part: shop.d @ shop.c to shop.d

alter table t rename to u, rename column a to b, rename index c to d
--> rename_table t part: u @ rename to u
--> rename_column t part: a columns: b @ rename column a to b
--> rename_index t part: c columns: d @ rename index c to d

alter table t rename as shop.u
--> rename_table t part: shop.u @ rename as shop.u

alter table t add column a int not null first, add b varchar(10) after a, add (c int, d int default 1), add column if not exists e int
--> add_column t part: a type: int [not_null, positioned] @ add column a int not null first
--> add_column t part: b type: varchar(10) [positioned] @ add b varchar(10) after a
--> add_column t part: c type: int @ c int
--> add_column t part: d type: int [has_default] @ d int default 1
--> add_column t part: e type: int [if_not_exists] @ add column if not exists e int

alter table t add index i (a), add unique u (a, b), add fulltext index f (c), add spatial index s (g), add primary key (a), add constraint fk foreign key (a) references u (b), add check (a > 1), add constraint k check (a > 1) not enforced
--> create_index t part: i columns: a @ add index i (a)
--> add_unique t part: u columns: a, b @ add unique u (a, b)
--> create_index t part: f type: fulltext columns: c @ add fulltext index f (c)
--> create_index t part: s type: spatial columns: g @ add spatial index s (g)
--> add_primary_key t columns: a @ add primary key (a)
--> add_foreign_key t part: fk columns: a others: u referenced: b @ add constraint fk foreign key (a) references u (b)
--> add_check t @ add check (a > 1)
--> add_check t part: k [not_valid] @ add constraint k check (a > 1) not enforced

alter table t drop a, drop column b cascade, drop index c, drop key d, drop primary key, drop foreign key e, drop check f, drop constraint g, drop column if exists h
--> drop_column t part: a @ drop a
--> drop_column t part: b [cascade] @ drop column b cascade
--> drop_index t part: c @ drop index c
--> drop_index t part: d @ drop key d
--> drop_primary_key t @ drop primary key
--> drop_foreign_key t part: e @ drop foreign key e
--> drop_constraint t part: f @ drop check f
--> drop_constraint t part: g @ drop constraint g
--> drop_column t part: h [if_exists] @ drop column if exists h

alter table t modify a bigint unsigned not null default 5 first, modify column b text charset utf8mb4, change c d int, change column e e varchar(5) not null
--> alter_type t part: a type: bigint unsigned [not_null, has_default, positioned] @ modify a bigint unsigned not null default 5 first
--> alter_type t part: b type: text [has_charset] @ modify column b text charset utf8mb4
--> rename_column t part: c columns: d @ change c d
--> alter_type t part: d type: int @ change c d int
--> alter_type t part: e type: varchar(5) [not_null] @ change column e e varchar(5) not null

alter table t alter a set default 5, alter column b drop default, alter c set default (uuid()), alter index i invisible, alter check k enforced, alter constraint l not enforced
--> set_default t part: a [has_default] @ alter a set default 5
--> drop_default t part: b @ alter column b drop default
--> set_default t part: c [has_default, volatile_default, expression_default] @ alter c set default (uuid())
--> set_table_options t part: i @ alter index i invisible
--> validate_constraint t part: k @ alter check k enforced
--> set_table_options t part: l @ alter constraint l not enforced

alter table t engine=InnoDB row_format = dynamic, comment = 'x', auto_increment 5
--> set_engine t type: innodb @ engine=InnoDB
--> set_table_options t part: row_format type: dynamic @ row_format = dynamic
--> comment t type: table @ comment = 'x'
--> set_table_options t part: auto_increment type: 5 @ auto_increment 5

alter table t convert to character set utf8mb4 collate utf8mb4_bin, default character set = latin1
--> set_charset t type: utf8mb4_bin @ convert to character set utf8mb4 collate utf8mb4_bin
--> set_table_options t part: character set type: latin1 @ default character set = latin1

alter table t collate = utf8mb4_bin
--> set_table_options t part: character set type: utf8mb4_bin @ collate = utf8mb4_bin

alter table t force, algorithm=inplace, lock=none
--> vacuum_full t [algorithm_said, lock_said] @ force

alter table t add a int, algorithm=instant
--> add_column t part: a type: int [algorithm_said, algorithm_instant] @ add a int

alter table t add a int, algorithm = copy, lock = shared
--> add_column t part: a type: int [algorithm_said, algorithm_copy, lock_said, lock_blocking] @ add a int

alter table t drop a, lock exclusive, algorithm = default
--> drop_column t part: a [lock_said, lock_blocking] @ drop a

alter table t disable keys
--> set_table_options t part: disable keys @ disable keys

alter table t order by a, b desc, add c int
--> set_table_options t part: order by @ order by a, b desc
--> add_column t part: c type: int @ add c int

alter table t partition by range (a) (partition p0 values less than (10), partition p1 values less than maxvalue)
--> change_partitioning t @ partition by range (a) (partition p0 values less than (10), partition p1 values less than maxvalue)

alter table t remove partitioning
--> change_partitioning t @ remove partitioning

alter table t add partition (partition p2 values less than (20))
--> add_partition t part: p2 @ add partition (partition p2 values less than (20))

alter table t drop partition p0, p1
--> drop_partition t part: p0 @ drop partition p0
--> drop_partition t part: p1 @ p1

alter table t truncate partition all
--> drop_partition t part: all @ truncate partition all

alter table t coalesce partition 2
--> drop_partition t @ coalesce partition 2

alter table t discard partition p tablespace
--> drop_partition t part: p @ discard partition p

alter table t exchange partition p with table u without validation
--> attach_partition t part: p others: u @ exchange partition p with table u without validation

alter table t reorganize partition p0, p1 into (partition p values less than (10))
--> change_partitioning t @ reorganize partition p0, p1 into (partition p values less than (10))

alter table t rebuild partition p0, p1
--> change_partitioning t @ rebuild partition p0, p1

alter table t analyze partition p
--> set_table_options t part: p @ analyze partition p

alter table t add column a int partition by hash (a)
--> add_column t part: a type: int @ add column a int
--> change_partitioning t @ partition by hash (a)

alter table t algorithm=inplace
--> other t type: alter table [algorithm_said] @ alter table t algorithm=inplace

alter table t frobnicate x, add b int
--> add_column t part: b type: int @ add b int
--> unread: this part of `alter table` is not known here: `frobnicate x` @ frobnicate x

alter table t add column a int frobnicate x, drop b
--> add_column t part: a type: int @ add column a int frobnicate x
--> drop_column t part: b @ drop b
--> unread: what this says of a column is not known here: `frobnicate x` @ frobnicate x

alter table t comment 'x'
--> comment t type: table @ comment 'x'

alter ignore table t add unique (a)
--> add_unique t columns: a @ add unique (a)

lock tables a read, b as c write
--> lock_table a type: read @ lock tables a read
--> lock_table b type: write @ b as c write

unlock tables
--> other type: unlock @ unlock tables

optimize table a, shop.b
--> vacuum_full a @ optimize table a
--> vacuum_full shop.b @ shop.b

optimize local table a
--> vacuum_full a @ optimize local table a

analyze table t
--> other type: analyze @ analyze table t
