-- create_table_expressions: forward, for SQLite 3.40 or later
-- Every operator and function in a check
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

pragma busy_timeout = 3000;

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
  "at" text not null,
  "tz" text not null,
  "m" text not null check ("m" in ('sad', 'ok')),
  "j" text not null check (json_valid("j")),
  constraint "arithmetic" check (((((("a" + "b") - 1) <= ("a" * 2)) or (("a" / 2) > 0)) or (("a" % 3) = 1)) or ((-"a") < "b")),
  constraint "numbers_functions" check (((abs("a") >= 0) and (round("d") >= 0)) and ((cast("d" as integer) - ("d" < cast("d" as integer))) <= (cast("d" as integer) + ("d" > cast("d" as integer))))),
  constraint "text_functions" check (((lower("s") <> upper("s")) or (trim("s") = substr("s", 1, 3))) or (replace("s", 'a', 'b') = ("s" || "t"))),
  constraint "text_length" check (((length("s") > 0) and (coalesce("t", 'x') <> '')) and (nullif("s", 'y') is not null)),
  constraint "logic" check (((((not "f") or ("f" = 1)) or ("a" not in (1, 2))) or ("a" not between 3 and 4)) or ("s" not like 'z%')),
  constraint "cases" check ((case when "a" > "b" then "a" else "b" end) > 0),
  constraint "casts" check ((cast("a" as text) <> '') and (cast(round("d") as integer) >= 0)),
  constraint "times" check ((("tz" >= '1999-12-31 22:00:00') and ("tz" >= "at")) and (substr("tz", 1, 10) >= "day")),
  constraint "enums" check (((("m" = 'ok') or (lower(cast("m" as text)) <> "s")) or ("m" = cast('sad' as text))) or ("m" = (case when "f" then "m" else 'ok' end))),
  constraint "truths" check (("a" <> 0) or (cast("f" as integer) = 0)),
  constraint "json" check (((case json_type("j", '$."key"."inner key"') when 'true' then 'true' when 'false' then 'false' else cast(json_extract("j", '$."key"."inner key"') as text) end) = 'x') or ((case json_type(json_object('f', json(case when "f" then 'true' when not "f" then 'false' end), 's', "s", 'j', json("j")), '$."s"') when 'true' then 'true' when 'false' then 'false' else cast(json_extract(json_object('f', json(case when "f" then 'true' when not "f" then 'false' end), 's', "s", 'j', json("j")), '$."s"') as text) end) = "s"))
);

commit;
