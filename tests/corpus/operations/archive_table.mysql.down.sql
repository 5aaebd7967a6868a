-- archive_table: reverse, for MySQL 8.0 or later
-- A table is hidden, and comes back with its rows
-- reversal: exact
-- this destroys what was written since:
--   the table note with all its rows
--   the table letter with all its rows
--   the table parent with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: rename table mig_archive__note to note
rename table `mig_archive__note` to `note`;

-- step 2: rename table mig_archive__letter to letter
rename table `mig_archive__letter` to `letter`;

-- step 3: rename index mig_archive__letter_shade_idx on letter to letter_shade_idx
alter table `letter` rename index `mig_archive__letter_shade_idx` to `letter_shade_idx`;

-- step 4: rename unique constraint mig_archive__letter_red on letter to letter_red
alter table `letter` rename index `mig_archive__letter_red` to `letter_red`;

-- step 5: rename unique constraint mig_archive__letter_name_key on letter to letter_name_key
alter table `letter` rename index `mig_archive__letter_name_key` to `letter_name_key`;

-- step 6: add check letter_name_check on letter
alter table `letter` add constraint `letter_name_check` check (`name` <> '');

-- step 7: add check letter_weight on letter
alter table `letter` add constraint `letter_weight` check (`weight` >= 0);

-- step 8: add foreign key letter_self_id_fkey on letter
alter table `letter` add key `letter_self_id_fkey` (`self_id`),
  add constraint `letter_self_id_fkey` foreign key (`self_id`) references `letter` (`id`) on delete restrict;

-- step 9: add foreign key letter_parent_id_fkey on letter
alter table `letter` add key `letter_parent_id_fkey` (`parent_id`),
  add constraint `letter_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete set null;

-- step 10: drop table note
drop table `note`;

-- step 11: drop table letter
drop table `letter`;

-- step 12: drop table parent
drop table `parent`;
