-- create_table_expressions: forward, for SQLite 3.40 or later
-- Every operator and function in a check
-- reversal: exact
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

begin immediate;

-- step 1: create table numbers
create table "numbers" (
  "id" integer not null constraint "numbers_pkey" primary key autoincrement,
  "a" integer not null,
  "b" integer not null,
  "d" decimal(10,2) not null,
  "s" text not null,
  "t" text,
  "f" boolean not null,
  "day" text not null constraint "dates" check ("day" >= '2000-01-01'),
  constraint "arithmetic" check (((((("a" + "b") - 1) <= ("a" * 2)) or (("a" / 2) > 0)) or (("a" % 3) = 1)) or ((-"a") < "b")),
  constraint "numbers_functions" check (((abs("a") >= 0) and (round("d") >= 0)) and ((cast("d" as integer) - ("d" < cast("d" as integer))) <= (cast("d" as integer) + ("d" > cast("d" as integer))))),
  constraint "text_functions" check (((lower("s") <> upper("s")) or (trim("s") = substr("s", 1, 3))) or (replace("s", 'a', 'b') = ("s" || "t"))),
  constraint "text_length" check (((length("s") > 0) and (coalesce("t", 'x') <> '')) and (nullif("s", 'y') is not null)),
  constraint "logic" check (((((not "f") or ("f" = 1)) or ("a" not in (1, 2))) or ("a" not between 3 and 4)) or ("s" not like 'z%')),
  constraint "cases" check ((case when "a" > "b" then "a" else "b" end) > 0),
  constraint "casts" check ((cast("a" as text) <> '') and (cast(round("d") as integer) >= 0))
);

commit;
