-- create_table_expressions: forward, for MariaDB 10.6 or later
-- Every operator and function in a check
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table numbers
create table `numbers` (
  `id` bigint not null auto_increment,
  `a` int not null,
  `b` int not null,
  `d` decimal(10,2) not null,
  `s` varchar(50) not null,
  `t` varchar(50) null,
  `f` boolean not null,
  `day` date not null,
  `at` datetime(6) not null,
  `tz` datetime(6) not null,
  `m` enum('sad', 'ok') not null,
  `j` json not null,
  constraint `numbers_pkey` primary key (`id`),
  constraint `arithmetic` check ((((((`a` + `b`) - 1) <= (`a` * 2)) or ((`a` div 2) > 0)) or ((`a` % 3) = 1)) or ((-`a`) < `b`)),
  constraint `numbers_functions` check (((abs(`a`) >= 0) and (round(`d`) >= 0)) and (floor(`d`) <= ceil(`d`))),
  constraint `text_functions` check (((lower(`s`) <> upper(`s`)) or (trim(`s`) = substr(`s`, 1, 3))) or (replace(`s`, 'a', 'b') = (concat(`s`, `t`)))),
  constraint `text_length` check (((char_length(`s`) > 0) and (coalesce(`t`, 'x') <> '')) and (nullif(`s`, 'y') is not null)),
  constraint `logic` check (((((not `f`) or (`f` = true)) or (`a` not in (1, 2))) or (`a` not between 3 and 4)) or (`s` not like 'z%')),
  constraint `cases` check ((case when `a` > `b` then `a` else `b` end) > 0),
  constraint `casts` check ((cast(`a` as char) <> '') and (cast(`d` as signed) >= 0)),
  constraint `dates` check (`day` >= '2000-01-01'),
  constraint `times` check (((`tz` >= '1999-12-31 22:00:00') and (`tz` >= `at`)) and (cast(`tz` as date) >= `day`)),
  constraint `enums` check ((((`m` = 'ok') or (lower(cast(`m` as char)) <> `s`)) or (`m` = cast('sad' as char))) or (`m` = (case when `f` then `m` else 'ok' end))),
  constraint `truths` check ((`a` <> 0) or (cast(`f` as signed) = 0)),
  constraint `json` check (((case when json_type(json_extract(`j`, '$."key"."inner key"')) = 'NULL' then null else json_unquote(json_extract(`j`, '$."key"."inner key"')) end) = 'x') or ((case when json_type(json_extract(json_object('f', json_extract(case when `f` then 'true' when not `f` then 'false' end, '$'), 's', `s`, 'j', `j`), '$."s"')) = 'NULL' then null else json_unquote(json_extract(json_object('f', json_extract(case when `f` then 'true' when not `f` then 'false' end, '$'), 's', `s`, 'j', `j`), '$."s"')) end) = `s`))
);
