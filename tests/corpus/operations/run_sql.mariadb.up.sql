-- run_sql: forward, for MariaDB 10.6 or later
-- Raw SQL: routines, with a trigger that calls one
-- reversal: lossy, it does not bring back
--   what sql 'find essays faster' did, but for what its author undoes
--   what sql 'count the words' did, but for what its author undoes
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table essay
create table `essay` (
  `id` bigint not null auto_increment,
  `title` varchar(100) not null default 'untitled',
  `words` int not null default 0,
  `body` varchar(200) null,
  constraint `essay_pkey` primary key (`id`)
);

-- step 2: sql 'count the words'
delimiter //
create function count_words(body varchar(200)) returns int deterministic
begin
  -- A word is what stands between blanks; it's that simple.
  if trim(body) = '' then
    return 0;
  end if;
  return case when body like '% %' then length(trim(body)) - length(replace(trim(body), ' ', '')) + 1 else 1 end;
end//
delimiter ;
delimiter ///
create procedure no_words(given bigint)
begin
  declare i int default 0;
  declare exit handler for sqlexception begin resignal; end;
  case given
    when 0 then update essay set words = 0;
    else
      wait: while i < 1 do
        set i = i + 1;
        update essay set words = 0 where id = given;
      end while wait;
  end case;
end # there is no `//` here
///
delimiter ;

-- step 3: create trigger essay_counts on essay
  create trigger essay_counts before update on essay for each row
    set new.words = coalesce(count_words(new.body), 0);

-- step 4: sql 'find essays faster'
create index essay_title_fast on essay (title);

-- step 5: drop index essay_title_fast on essay
alter table `essay` drop index `essay_title_fast`;
