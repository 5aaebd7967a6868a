// Queries: what they mean and how each engine writes them. Each case is a query over the tables below. What is wrong
// with queries is in tests/corpus/meaning/queries.mig.
#include "compiler/sema/queries.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/sema/expressions.h"
#include "compiler/sema/statements.h"
#include "compiler/syntax/parser.h"

namespace mig::sema {
namespace {

using base::Dialect;
using base::DialectSet;

constexpr std::string_view tables = R"(migration 'Tables';
create enum mood ('sad', 'ok');
create enum colour ('red', 'ok');
create table author {
  id     bigint  identity primary key;
  name   varchar(50);
  born   date?;
  mood   mood;
  extra  json?;
}
create table essay {
  id         bigint  identity primary key;
  author_id  bigint  references author;
  title      varchar(80);
  words      int;
  price      decimal(8,2)?;
  score      double;
  public     bool;
  token      uuid;
  image      bytes?;
  seen       timestamp;
  made       timestamptz;
  tint       colour;
  rank       int?;
  only_here  int?  only postgresql;
}
only postgresql, sqlite {
  create table note { essay_id bigint; body text; }
}
)";

struct Result {
  std::optional<schema::Query> query;
  schema::Schema schema;
  std::string errors;  ///< `id at 'place': message; help` in lines
};

Result resolve(const std::string& query) {
  const std::string written = std::string(tables) + "create view v as " + query + ";\n";
  const base::SourceFile source("a.mig", written);
  base::DiagnosticSink sink;
  const auto file = syntax::parse(source, sink);
  Result result;
  if (file && sink.error_count() == 0) {
    const auto graph = build_graph({{"0001", &*file, &source}}, sink);
    const LastChanges last_changes;
    Context context{&source, sink, {}, {}};
    Names names(context, *graph, 0, last_changes);
    const schema::NamePatterns patterns;
    StatementResolver statements(context, names, patterns);
    for (const auto& entry : file->entries) {
      const auto& statement = std::get<syntax::Statement>(entry);
      if (const auto* view = std::get_if<syntax::CreateView>(&statement.node)) {
        result.query = resolve_query(view->query, context, names);
      } else {
        statements.resolve(statement, DialectSet::all());
      }
    }
    result.schema = context.schema;
  }
  for (const base::Diagnostic& each : sink.sorted()) {
    result.errors += std::string(base::info(each.id).name) + " at '" + std::string(source.slice(each.where.range)) +
                     "': " + each.message + "\n";
    for (const base::Note& note : each.notes) result.errors += "  " + note.text + "\n";
  }
  return result;
}

// A query, its canonical text, and what each engine reads, its lines joined by a space.
struct Meaning {
  std::string query;
  std::string text;
  std::string postgresql;
  std::string mysql;
  std::string sqlite;
};

const std::vector<Meaning> meanings =
    {
        {R"sql(select id, name from author)sql", R"sql(select author.id as id, author.name as name from author)sql",
         R"sql(select "author"."id" as "id", "author"."name" as "name" from "author")sql",
         R"sql(select `author`.`id` as `id`, `author`.`name` as `name` from `author`)sql",
         R"sql(select "author"."id" as "id", "author"."name" as "name" from "author")sql"},
        {R"sql(select e.title, a.name as writer from essay as e join author as a on a.id = e.author_id where e.public order by e.title)sql",
         R"sql(select e.title as title, a.name as writer from essay as e join author as a on a.id = e.author_id where e.public order by e.title)sql",
         R"sql(select "e"."title" as "title", "a"."name" as "writer" from "essay" as "e" join "author" as "a" on "a"."id" = "e"."author_id" where "e"."public" order by "title")sql",
         R"sql(select `e`.`title` as `title`, `a`.`name` as `writer` from `essay` as `e` join `author` as `a` on `a`.`id` = `e`.`author_id` where `e`.`public` order by `title`)sql",
         R"sql(select "e"."title" as "title", "a"."name" as "writer" from "essay" as "e" join "author" as "a" on "a"."id" = "e"."author_id" where "e"."public" order by "title")sql"},
        {R"sql(select a.name, e.title from author as a left join essay as e on e.author_id = a.id and e.words > 10 order by a.name, e.title nulls last)sql",
         R"sql(select a.name as name, e.title as title from author as a left join essay as e on (e.author_id = a.id) and (e.words > 10) order by a.name, e.title nulls last)sql",
         R"sql(select "a"."name" as "name", "e"."title" as "title" from "author" as "a" left join "essay" as "e" on ("e"."author_id" = "a"."id") and ("e"."words" > 10) order by "name", "title" nulls last)sql",
         R"sql(select `a`.`name` as `name`, `e`.`title` as `title` from `author` as `a` left join `essay` as `e` on (`e`.`author_id` = `a`.`id`) and (`e`.`words` > 10) order by `name`, (`e`.`title` is null), `title`)sql",
         R"sql(select "a"."name" as "name", "e"."title" as "title" from "author" as "a" left join "essay" as "e" on ("e"."author_id" = "a"."id") and ("e"."words" > 10) order by "name", "title" nulls last)sql"},
        {R"sql(select distinct words from essay order by words desc)sql",
         R"sql(select distinct essay.words as words from essay order by essay.words desc)sql",
         R"sql(select distinct "essay"."words" as "words" from "essay" order by "words" desc)sql",
         R"sql(select distinct `essay`.`words` as `words` from `essay` order by `words` desc)sql",
         R"sql(select distinct "essay"."words" as "words" from "essay" order by "words" desc)sql"},
        {R"sql(select author_id, count(*) as n, count(distinct tint) as tints, sum(words) as words, sum(words) / 2 as half, avg(words) as mean, min(title) as first, max(price) as most from essay group by author_id having count(*) > 1 order by n desc, author_id limit 5)sql",
         R"sql(select essay.author_id as author_id, count(*) as n, count(distinct essay.tint) as tints, sum(essay.words) as words, sum(essay.words) / 2 as half, avg(essay.words) as mean, min(essay.title) as first, max(essay.price) as most from essay group by essay.author_id having count(*) > 1 order by count(*) desc, essay.author_id limit 5)sql", R"sql(select "essay"."author_id" as "author_id", count(*) as "n", count(distinct "essay"."tint") as "tints", cast(sum("essay"."words") as bigint) as "words", cast(sum("essay"."words") as bigint) / 2 as "half", avg("essay"."words") as "mean", min("essay"."title") as "first", max("essay"."price") as "most" from "essay" group by "essay"."author_id" having count(*) > 1 order by "n" desc, "author_id" limit 5)sql", R"sql(select `essay`.`author_id` as `author_id`, count(*) as `n`, count(distinct `essay`.`tint`) as `tints`, cast(sum(`essay`.`words`) as signed) as `words`, cast(sum(`essay`.`words`) as signed) div 2 as `half`, avg(`essay`.`words`) as `mean`, min(`essay`.`title`) as `first`, max(`essay`.`price`) as `most` from `essay` group by `essay`.`author_id` having count(*) > 1 order by `n` desc, `author_id` limit 5)sql",
         R"sql(select "essay"."author_id" as "author_id", count(*) as "n", count(distinct "essay"."tint") as "tints", sum("essay"."words") as "words", sum("essay"."words") / 2 as "half", avg("essay"."words") as "mean", min("essay"."title") as "first", max("essay"."price") as "most" from "essay" group by "essay"."author_id" having count(*) > 1 order by "n" desc, "author_id" limit 5)sql"},
        {R"sql(select count(*) as n, sum(rank) as ranks, sum(price) as prices, sum(score) as scores, avg(score) as mean from essay)sql",
         R"sql(select count(*) as n, sum(essay.rank) as ranks, sum(essay.price) as prices, sum(essay.score) as scores, avg(essay.score) as mean from essay)sql",
         R"sql(select count(*) as "n", cast(sum("essay"."rank") as bigint) as "ranks", sum("essay"."price") as "prices", sum("essay"."score") as "scores", avg("essay"."score") as "mean" from "essay")sql",
         R"sql(select count(*) as `n`, cast(sum(`essay`.`rank`) as signed) as `ranks`, sum(`essay`.`price`) as `prices`, sum(`essay`.`score`) as `scores`, avg(`essay`.`score`) as `mean` from `essay`)sql",
         R"sql(select count(*) as "n", sum("essay"."rank") as "ranks", sum("essay"."price") as "prices", sum("essay"."score") as "scores", avg("essay"."score") as "mean" from "essay")sql"},
        {R"sql(select lower(title) as t, count(*) as n from essay group by lower(title) order by lower(title))sql",
         R"sql(select lower(essay.title) as t, count(*) as n from essay group by lower(essay.title) order by lower(essay.title))sql",
         R"sql(select lower("essay"."title") as "t", count(*) as "n" from "essay" group by lower("essay"."title") order by "t")sql",
         R"sql(select lower(`essay`.`title`) as `t`, count(*) as `n` from `essay` group by lower(`essay`.`title`) order by `t`)sql",
         R"sql(select lower("essay"."title") as "t", count(*) as "n" from "essay" group by lower("essay"."title") order by "t")sql"},
        {R"sql(select name, (select count(*) from essay where author_id = author.id) as n from author order by id)sql",
         R"sql(select author.name as name, (select count(*) from essay where essay.author_id = author.id) as n from author order by author.id)sql",
         R"sql(select "author"."name" as "name", (select count(*) from "essay" where "essay"."author_id" = "author"."id") as "n" from "author" order by "author"."id")sql",
         R"sql(select `author`.`name` as `name`, (select count(*) from `essay` where `essay`.`author_id` = `author`.`id`) as `n` from `author` order by `author`.`id`)sql",
         R"sql(select "author"."name" as "name", (select count(*) from "essay" where "essay"."author_id" = "author"."id") as "n" from "author" order by "author"."id")sql"},
        {R"sql(select name from author as a where exists (select 1 from essay as e where e.author_id = a.id and not exists (select 1 from essay as f where f.author_id = a.id and f.words > e.words)) order by name)sql",
         R"sql(select a.name as name from author as a where exists (select 1 from essay as e where (e.author_id = a.id) and (not exists (select 1 from essay as f where (f.author_id = a.id) and (f.words > e.words)))) order by a.name)sql",
         R"sql(select "a"."name" as "name" from "author" as "a" where exists (select 1 from "essay" as "e" where ("e"."author_id" = "a"."id") and (not exists (select 1 from "essay" as "f" where ("f"."author_id" = "a"."id") and ("f"."words" > "e"."words")))) order by "name")sql", R"sql(select `a`.`name` as `name` from `author` as `a` where exists (select 1 from `essay` as `e` where (`e`.`author_id` = `a`.`id`) and (not exists (select 1 from `essay` as `f` where (`f`.`author_id` = `a`.`id`) and (`f`.`words` > `e`.`words`)))) order by `name`)sql",
         R"sql(select "a"."name" as "name" from "author" as "a" where exists (select 1 from "essay" as "e" where ("e"."author_id" = "a"."id") and (not exists (select 1 from "essay" as "f" where ("f"."author_id" = "a"."id") and ("f"."words" > "e"."words")))) order by "name")sql"},
        {R"sql(select title from essay where tint in (select mood from author) order by id)sql",
         R"sql(select essay.title as title from essay where cast(essay.tint as text) in (select cast(author.mood as text) from author) order by essay.id)sql",
         R"sql(select "essay"."title" as "title" from "essay" where cast("essay"."tint" as text) in (select cast("author"."mood" as text) from "author") order by "essay"."id")sql",
         R"sql(select `essay`.`title` as `title` from `essay` where cast(`essay`.`tint` as char) in (select cast(`author`.`mood` as char) from `author`) order by `essay`.`id`)sql",
         R"sql(select "essay"."title" as "title" from "essay" where cast("essay"."tint" as text) in (select cast("author"."mood" as text) from "author") order by "essay"."id")sql"},
        {R"sql(select id from essay where tint = 'red' or tint in ('ok', 'red') order by id)sql",
         R"sql(select essay.id as id from essay where (essay.tint = 'red') or (essay.tint in ('ok', 'red')) order by essay.id)sql",
         R"sql(select "essay"."id" as "id" from "essay" where ("essay"."tint" = 'red') or ("essay"."tint" in ('ok', 'red')) order by "id")sql",
         R"sql(select `essay`.`id` as `id` from `essay` where (`essay`.`tint` = 'red') or (`essay`.`tint` in ('ok', 'red')) order by `id`)sql",
         R"sql(select "essay"."id" as "id" from "essay" where ("essay"."tint" = 'red') or ("essay"."tint" in ('ok', 'red')) order by "id")sql"},
        {R"sql(select mood || '!' as loud, lower(mood) as low, length(mood) as n, coalesce(mood, 'sad') as m from author order by id)sql",
         R"sql(select cast(author.mood as text) || '!' as loud, lower(cast(author.mood as text)) as low, length(cast(author.mood as text)) as n, coalesce(author.mood, 'sad') as m from author order by author.id)sql",
         R"sql(select cast("author"."mood" as text) || '!' as "loud", lower(cast("author"."mood" as text)) as "low", length(cast("author"."mood" as text)) as "n", coalesce("author"."mood", 'sad') as "m" from "author" order by "author"."id")sql",
         R"sql(select concat(cast(`author`.`mood` as char), '!') as `loud`, lower(cast(`author`.`mood` as char)) as `low`, char_length(cast(`author`.`mood` as char)) as `n`, coalesce(`author`.`mood`, 'sad') as `m` from `author` order by `author`.`id`)sql",
         R"sql(select cast("author"."mood" as text) || '!' as "loud", lower(cast("author"."mood" as text)) as "low", length(cast("author"."mood" as text)) as "n", coalesce("author"."mood", 'sad') as "m" from "author" order by "author"."id")sql"},
        {R"sql(select id, case when words > 10 then tint else 'red' end as c, case when public then 'yes' else 'no' end as p from essay order by id)sql",
         R"sql(select essay.id as id, case when essay.words > 10 then essay.tint else 'red' end as c, case when essay.public then 'yes' else 'no' end as p from essay order by essay.id)sql",
         R"sql(select "essay"."id" as "id", case when "essay"."words" > 10 then "essay"."tint" else 'red' end as "c", case when "essay"."public" then 'yes' else 'no' end as "p" from "essay" order by "id")sql",
         R"sql(select `essay`.`id` as `id`, case when `essay`.`words` > 10 then `essay`.`tint` else 'red' end as `c`, case when `essay`.`public` then 'yes' else 'no' end as `p` from `essay` order by `id`)sql",
         R"sql(select "essay"."id" as "id", case when "essay"."words" > 10 then "essay"."tint" else 'red' end as "c", case when "essay"."public" then 'yes' else 'no' end as "p" from "essay" order by "id")sql"},
        {R"sql(select json_get(extra, 'k') as k, json_get(extra, 'o/p') as p, json_get(extra, 'none') as none, json_get(extra, 'b') as b, json_get(extra, 'n') as n, json_get(extra, 'q''s') as q from author order by id)sql",
         R"sql(select json_get(author.extra, 'k') as k, json_get(author.extra, 'o/p') as p, json_get(author.extra, 'none') as none, json_get(author.extra, 'b') as b, json_get(author.extra, 'n') as n, json_get(author.extra, 'q''s') as q from author order by author.id)sql", R"sql(select ("author"."extra" ->> 'k') as "k", ("author"."extra" -> 'o' ->> 'p') as "p", ("author"."extra" ->> 'none') as "none", ("author"."extra" ->> 'b') as "b", ("author"."extra" ->> 'n') as "n", ("author"."extra" ->> 'q''s') as "q" from "author" order by "author"."id")sql",
         R"sql(select (case when json_type(json_extract(`author`.`extra`, '$."k"')) = 'NULL' then null else json_unquote(json_extract(`author`.`extra`, '$."k"')) end) as `k`, (case when json_type(json_extract(`author`.`extra`, '$."o"."p"')) = 'NULL' then null else json_unquote(json_extract(`author`.`extra`, '$."o"."p"')) end) as `p`, (case when json_type(json_extract(`author`.`extra`, '$."none"')) = 'NULL' then null else json_unquote(json_extract(`author`.`extra`, '$."none"')) end) as `none`, (case when json_type(json_extract(`author`.`extra`, '$."b"')) = 'NULL' then null else json_unquote(json_extract(`author`.`extra`, '$."b"')) end) as `b`, (case when json_type(json_extract(`author`.`extra`, '$."n"')) = 'NULL' then null else json_unquote(json_extract(`author`.`extra`, '$."n"')) end) as `n`, (case when json_type(json_extract(`author`.`extra`, '$."q''s"')) = 'NULL' then null else json_unquote(json_extract(`author`.`extra`, '$."q''s"')) end) as `q` from `author` order by `author`.`id`)sql",
         R"sql(select (case json_type("author"."extra", '$."k"') when 'true' then 'true' when 'false' then 'false' else cast(json_extract("author"."extra", '$."k"') as text) end) as "k", (case json_type("author"."extra", '$."o"."p"') when 'true' then 'true' when 'false' then 'false' else cast(json_extract("author"."extra", '$."o"."p"') as text) end) as "p", (case json_type("author"."extra", '$."none"') when 'true' then 'true' when 'false' then 'false' else cast(json_extract("author"."extra", '$."none"') as text) end) as "none", (case json_type("author"."extra", '$."b"') when 'true' then 'true' when 'false' then 'false' else cast(json_extract("author"."extra", '$."b"') as text) end) as "b", (case json_type("author"."extra", '$."n"') when 'true' then 'true' when 'false' then 'false' else cast(json_extract("author"."extra", '$."n"') as text) end) as "n", (case json_type("author"."extra", '$."q''s"') when 'true' then 'true' when 'false' then 'false' else cast(json_extract("author"."extra", '$."q''s"') as text) end) as "q" from "author" order by "author"."id")sql"},
        {R"sql(select json_object('id', id, 'title', title, 'public', public, 'tint', tint, 'rank', rank, 'more', json_object('words', words)) as j from essay order by id)sql",
         R"sql(select json_object('id', essay.id, 'title', essay.title, 'public', essay.public, 'tint', essay.tint, 'rank', essay.rank, 'more', json_object('words', essay.words)) as j from essay order by essay.id)sql",
         R"sql(select jsonb_build_object('id', "essay"."id", 'title', "essay"."title", 'public', "essay"."public", 'tint', "essay"."tint", 'rank', "essay"."rank", 'more', jsonb_build_object('words', "essay"."words")) as "j" from "essay" order by "essay"."id")sql",
         R"sql(select json_object('id', `essay`.`id`, 'title', `essay`.`title`, 'public', json_extract(case when `essay`.`public` then 'true' when not `essay`.`public` then 'false' end, '$'), 'tint', `essay`.`tint`, 'rank', `essay`.`rank`, 'more', json_object('words', `essay`.`words`)) as `j` from `essay` order by `essay`.`id`)sql",
         R"sql(select json_object('id', "essay"."id", 'title', "essay"."title", 'public', json(case when "essay"."public" then 'true' when not "essay"."public" then 'false' end), 'tint', "essay"."tint", 'rank', "essay"."rank", 'more', json(json_object('words', "essay"."words"))) as "j" from "essay" order by "essay"."id")sql"},
        {R"sql(select json_object('extra', extra) as j from author order by id)sql",
         R"sql(select json_object('extra', author.extra) as j from author order by author.id)sql",
         R"sql(select jsonb_build_object('extra', "author"."extra") as "j" from "author" order by "author"."id")sql",
         R"sql(select json_object('extra', `author`.`extra`) as `j` from `author` order by `author`.`id`)sql",
         R"sql(select json_object('extra', json("author"."extra")) as "j" from "author" order by "author"."id")sql"},
        {R"sql(select id from essay where made > '2024-01-01T02:00:00+02:00' and seen < '2024-06-01 00:00:00' and made between '2024-01-01T00:00:00Z' and now() order by id)sql", R"sql(select essay.id as id from essay where ((essay.made > '2024-01-01 00:00:00') and (essay.seen < '2024-06-01 00:00:00')) and (essay.made between '2024-01-01 00:00:00' and cast(now() as timestamptz)) order by essay.id)sql", R"sql(select "essay"."id" as "id" from "essay" where (("essay"."made" > '2024-01-01 00:00:00+00') and ("essay"."seen" < '2024-06-01 00:00:00')) and ("essay"."made" between '2024-01-01 00:00:00+00' and now()) order by "id")sql", R"sql(select `essay`.`id` as `id` from `essay` where ((`essay`.`made` > '2024-01-01 00:00:00') and (`essay`.`seen` < '2024-06-01 00:00:00')) and (`essay`.`made` between '2024-01-01 00:00:00' and utc_timestamp(6)) order by `id`)sql", R"sql(select "essay"."id" as "id" from "essay" where (("essay"."made" > '2024-01-01 00:00:00') and ("essay"."seen" < '2024-06-01 00:00:00')) and ("essay"."made" between '2024-01-01 00:00:00' and strftime('%Y-%m-%d %H:%M:%f', 'now')) order by "id")sql"},
        {R"sql(select id from essay where made > seen order by id)sql",
         R"sql(select essay.id as id from essay where essay.made > cast(essay.seen as timestamptz) order by essay.id)sql",
         R"sql(select "essay"."id" as "id" from "essay" where "essay"."made" > ("essay"."seen" at time zone 'utc') order by "id")sql",
         R"sql(select `essay`.`id` as `id` from `essay` where `essay`.`made` > `essay`.`seen` order by `id`)sql",
         R"sql(select "essay"."id" as "id" from "essay" where "essay"."made" > "essay"."seen" order by "id")sql"},
        {R"sql(select coalesce(rank, 0) as r, nullif(words, 5) as w, abs(words - 20) as d, round(price) as p, floor(price) as f, ceil(price) as c from essay order by id)sql",
         R"sql(select coalesce(essay.rank, 0) as r, nullif(essay.words, 5) as w, abs(essay.words - 20) as d, round(essay.price) as p, floor(essay.price) as f, ceil(essay.price) as c from essay order by essay.id)sql",
         R"sql(select coalesce("essay"."rank", 0) as "r", nullif("essay"."words", 5) as "w", abs("essay"."words" - 20) as "d", round("essay"."price") as "p", floor("essay"."price") as "f", ceil("essay"."price") as "c" from "essay" order by "essay"."id")sql",
         R"sql(select coalesce(`essay`.`rank`, 0) as `r`, nullif(`essay`.`words`, 5) as `w`, abs(`essay`.`words` - 20) as `d`, round(`essay`.`price`) as `p`, floor(`essay`.`price`) as `f`, ceil(`essay`.`price`) as `c` from `essay` order by `essay`.`id`)sql",
         R"sql(select coalesce("essay"."rank", 0) as "r", nullif("essay"."words", 5) as "w", abs("essay"."words" - 20) as "d", round("essay"."price") as "p", (cast("essay"."price" as integer) - ("essay"."price" < cast("essay"."price" as integer))) as "f", (cast("essay"."price" as integer) + ("essay"."price" > cast("essay"."price" as integer))) as "c" from "essay" order by "essay"."id")sql"},
        {R"sql(select words / 4 as q, words % 4 as m, -words as neg, price * 2 as twice, words + 1 as more from essay order by id)sql",
         R"sql(select essay.words / 4 as q, essay.words % 4 as m, -essay.words as neg, essay.price * 2 as twice, essay.words + 1 as more from essay order by essay.id)sql",
         R"sql(select "essay"."words" / 4 as "q", "essay"."words" % 4 as "m", -"essay"."words" as "neg", "essay"."price" * 2 as "twice", "essay"."words" + 1 as "more" from "essay" order by "essay"."id")sql",
         R"sql(select `essay`.`words` div 4 as `q`, `essay`.`words` % 4 as `m`, -`essay`.`words` as `neg`, `essay`.`price` * 2 as `twice`, `essay`.`words` + 1 as `more` from `essay` order by `essay`.`id`)sql",
         R"sql(select "essay"."words" / 4 as "q", "essay"."words" % 4 as "m", -"essay"."words" as "neg", "essay"."price" * 2 as "twice", "essay"."words" + 1 as "more" from "essay" order by "essay"."id")sql"},
        {R"sql(select cast(words as text) as t, cast(price as int) as i, cast('ok' as mood) as m, cast(made as date) as d, cast(public as bigint) as b, cast(rank as bool) as f from essay order by id)sql",
         R"sql(select cast(essay.words as text) as t, cast(essay.price as int) as i, cast('ok' as mood) as m, cast(essay.made as date) as d, cast(essay.public as bigint) as b, cast(essay.rank as bool) as f from essay order by essay.id)sql",
         R"sql(select cast("essay"."words" as text) as "t", cast("essay"."price" as integer) as "i", cast('ok' as "mood") as "m", cast(("essay"."made" at time zone 'utc') as date) as "d", cast(cast("essay"."public" as integer) as bigint) as "b", ("essay"."rank" <> 0) as "f" from "essay" order by "essay"."id")sql", R"sql(select cast(`essay`.`words` as char) as `t`, cast(`essay`.`price` as signed) as `i`, cast('ok' as char) as `m`, cast(`essay`.`made` as date) as `d`, cast(`essay`.`public` as signed) as `b`, (`essay`.`rank` <> 0) as `f` from `essay` order by `essay`.`id`)sql",
         R"sql(select cast("essay"."words" as text) as "t", cast(round("essay"."price") as integer) as "i", cast('ok' as text) as "m", substr("essay"."made", 1, 10) as "d", cast("essay"."public" as integer) as "b", ("essay"."rank" <> 0) as "f" from "essay" order by "essay"."id")sql"},
        {R"sql(select cast(title as colour) as c from essay where title in ('red', 'ok') order by id)sql",
         R"sql(select cast(essay.title as colour) as c from essay where essay.title in ('red', 'ok') order by essay.id)sql",
         R"sql(select cast("essay"."title" as "colour") as "c" from "essay" where "essay"."title" in ('red', 'ok') order by "essay"."id")sql",
         R"sql(select cast(`essay`.`title` as char) as `c` from `essay` where `essay`.`title` in ('red', 'ok') order by `essay`.`id`)sql",
         R"sql(select cast("essay"."title" as text) as "c" from "essay" where "essay"."title" in ('red', 'ok') order by "essay"."id")sql"},
        {R"sql(select rank from essay order by rank nulls first, id)sql",
         R"sql(select essay.rank as rank from essay order by essay.rank nulls first, essay.id)sql",
         R"sql(select "essay"."rank" as "rank" from "essay" order by "rank" nulls first, "essay"."id")sql",
         R"sql(select `essay`.`rank` as `rank` from `essay` order by (`essay`.`rank` is not null), `rank`, `essay`.`id`)sql",
         R"sql(select "essay"."rank" as "rank" from "essay" order by "rank" nulls first, "essay"."id")sql"},
        {R"sql(select rank from essay order by rank desc nulls last, id)sql",
         R"sql(select essay.rank as rank from essay order by essay.rank desc nulls last, essay.id)sql",
         R"sql(select "essay"."rank" as "rank" from "essay" order by "rank" desc nulls last, "essay"."id")sql",
         R"sql(select `essay`.`rank` as `rank` from `essay` order by (`essay`.`rank` is null), `rank` desc, `essay`.`id`)sql",
         R"sql(select "essay"."rank" as "rank" from "essay" order by "rank" desc nulls last, "essay"."id")sql"},
        {R"sql(select id, native(postgresql 'md5("title")', mysql 'md5(title)', sqlite 'hex(title)') as h from essay order by id)sql",
         R"sql(select essay.id as id, native(postgresql 'md5("title")', mysql 'md5(title)', sqlite 'hex(title)') as h from essay order by essay.id)sql",
         R"sql(select "essay"."id" as "id", md5("title") as "h" from "essay" order by "id")sql",
         R"sql(select `essay`.`id` as `id`, md5(title) as `h` from `essay` order by `id`)sql",
         R"sql(select "essay"."id" as "id", hex(title) as "h" from "essay" order by "id")sql"},
        {R"sql(select 1 as one, 'x' as x, true as t, null as n, 2.5 as d)sql",
         R"sql(select 1 as one, 'x' as x, true as t, null as n, 2.5 as d)sql",
         R"sql(select 1 as "one", 'x' as "x", true as "t", null as "n", 2.5 as "d")sql",
         R"sql(select 1 as `one`, 'x' as `x`, true as `t`, null as `n`, 2.5 as `d`)sql",
         R"sql(select 1 as "one", 'x' as "x", 1 as "t", null as "n", 2.5 as "d")sql"},
        {R"sql(select 1 as one where 1 = 2)sql", R"sql(select 1 as one where 1 = 2)sql",
         R"sql(select 1 as "one" where 1 = 2)sql", R"sql(select 1 as `one` from dual where 1 = 2)sql",
         R"sql(select 1 as "one" where 1 = 2)sql"},
        {R"sql(select upper(e.title) as "Title of it" from essay as e where substr(e.title, 1, 1) = 'r' and trim(e.title) <> '' order by "Title of it")sql",
         R"sql(select upper(e.title) as "Title of it" from essay as e where (substr(e.title, 1, 1) = 'r') and (trim(e.title) <> '') order by upper(e.title))sql",
         R"sql(select upper("e"."title") as "Title of it" from "essay" as "e" where (substr("e"."title", 1, 1) = 'r') and (trim("e"."title") <> '') order by "Title of it")sql",
         R"sql(select upper(`e`.`title`) as `Title of it` from `essay` as `e` where (substr(`e`.`title`, 1, 1) = 'r') and (trim(`e`.`title`) <> '') order by `Title of it`)sql",
         R"sql(select upper("e"."title") as "Title of it" from "essay" as "e" where (substr("e"."title", 1, 1) = 'r') and (trim("e"."title") <> '') order by "Title of it")sql"},
        {R"sql(select title as words, words as title from essay order by words)sql",
         R"sql(select essay.title as words, essay.words as title from essay order by essay.title)sql",
         R"sql(select "essay"."title" as "words", "essay"."words" as "title" from "essay" order by "words")sql",
         R"sql(select `essay`.`title` as `words`, `essay`.`words` as `title` from `essay` order by `words`)sql",
         R"sql(select "essay"."title" as "words", "essay"."words" as "title" from "essay" order by "words")sql"},
        {R"sql(select max(tint) as t from essay having max(tint) = 'red')sql",
         R"sql(select max(cast(essay.tint as text)) as t from essay having max(cast(essay.tint as text)) = 'red')sql",
         R"sql(select max(cast("essay"."tint" as text)) as "t" from "essay" having max(cast("essay"."tint" as text)) = 'red')sql",
         R"sql(select max(cast(`essay`.`tint` as char)) as `t` from `essay` having max(cast(`essay`.`tint` as char)) = 'red')sql",
         R"sql(select max(cast("essay"."tint" as text)) as "t" from "essay" having max(cast("essay"."tint" as text)) = 'red')sql"},
        {R"sql(select body from note)sql", R"sql(select note.body as body from note)sql",
         R"sql(select "note"."body" as "body" from "note")sql", R"sql(select `note`.`body` as `body` from `note`)sql",
         R"sql(select "note"."body" as "body" from "note")sql"},
};

// A query, and what is wrong with it.
std::string one_line(std::string sql) {
  std::replace(sql.begin(), sql.end(), '\n', ' ');
  return sql;
}

std::string sql_of(const schema::Query& query, Dialect dialect) {
  return one_line(dialect::sql_dialect(dialect).query(query));
}

TEST(Queries, MeanTheSameOnEveryEngine) {
  for (const Meaning& each : meanings) {
    const Result result = resolve(each.query);
    ASSERT_TRUE(result.query) << each.query << "\n" << result.errors;
    EXPECT_EQ(result.errors, "");
    EXPECT_EQ(schema::to_string(*result.query), each.text);
    EXPECT_EQ(sql_of(*result.query, Dialect::postgresql), each.postgresql);
    EXPECT_EQ(sql_of(*result.query, Dialect::mysql), each.mysql);
    EXPECT_EQ(sql_of(*result.query, Dialect::sqlite), each.sqlite);
  }
}

TEST(Queries, AreTheSameWhenTheirCanonicalTextIsReadAgain) {
  for (const Meaning& each : meanings) {
    const Result result = resolve(each.text);
    ASSERT_TRUE(result.query) << each.text << "\n" << result.errors;
    EXPECT_EQ(schema::to_string(*result.query), each.text);
  }
}

// `name type?` for each column.
std::string columns_of(const std::string& query) {
  const Result result = resolve(query);
  EXPECT_TRUE(result.query) << result.errors;
  std::string columns;
  for (const schema::QueryColumn& column : result.query->columns) {
    columns += (columns.empty() ? "" : ", ") + column.name + " " +
               (column.known ? schema::to_string(column.type) : "unknown") + (column.nullable ? "?" : "");
  }
  return columns;
}

TEST(Queries, KnowTheTypesOfTheirColumns) {
  EXPECT_EQ(columns_of("select name, born, mood, extra from author"),
            "name varchar(50), born date?, mood mood, extra json?");
  EXPECT_EQ(columns_of("select a.name, e.words from author as a left join essay as e on e.author_id = a.id"),
            "name varchar(50), words int?");
  EXPECT_EQ(
      columns_of(
          "select count(rank) as n, sum(words) as s, avg(words) as a, max(price) as p, avg(score) as m from essay"),
      "n bigint, s bigint?, a unknown?, p decimal(8,2)?, m double?");
  EXPECT_EQ(
      columns_of("select coalesce(rank, 0) as r, nullif(words, 1) as w, words / 2 as h, rank is null as i from essay"),
      "r int, w int?, h bigint?, i bool");
  EXPECT_EQ(columns_of("select case when public then tint else 'red' end as c, case when public then 1 end as o, "
                       "(select max(born) from author) as b from essay"),
            "c colour, o bigint?, b date?");
  EXPECT_EQ(columns_of("select min(mood) as m from author"), "m text?");
  EXPECT_EQ(columns_of("native(sqlite 'select 1 as one')"), "");
}

TEST(Queries, AreThereWhereAllIsThatTheyRead) {
  const auto engines = [](const std::string& query) {
    const Result result = resolve(query);
    return base::to_string(engines_of(*result.query, result.schema));
  };
  EXPECT_EQ(engines("select name from author"), "postgresql, mysql, mariadb, sqlite");
  EXPECT_EQ(engines("select only_here from essay"), "postgresql");
  EXPECT_EQ(engines("select name from author where exists (select 1 from note)"), "postgresql, sqlite");
  EXPECT_EQ(engines("select id from author where id in (select only_here from essay join note on true)"), "postgresql");
}

schema::Query query_of(const std::string& text) {
  const Result result = resolve(text);
  EXPECT_TRUE(result.query) << result.errors;
  return result.query.value_or(schema::Query());
}

TEST(Queries, KnowWhatTheyRead) {
  const schema::Query query = query_of(
      "select a.name, (select count(*) from essay where essay.author_id = a.id and words > 1) as n from author as a");
  EXPECT_EQ(schema::relations_of(query), (std::vector<std::string>{"author", "essay"}));
  EXPECT_EQ(schema::columns_of(query, "author"), (std::vector<std::string>{"id", "name"}));
  EXPECT_EQ(schema::columns_of(query, "essay"), (std::vector<std::string>{"author_id", "words"}));
  EXPECT_TRUE(schema::reads_column(query, "essay", "words"));
  EXPECT_FALSE(schema::reads_column(query, "essay", "title"));
  EXPECT_FALSE(schema::reads_relation(query, "note"));
}

TEST(Queries, MayReadWhatTheirNativeTextsMention) {
  const schema::Query query = query_of("native(postgresql 'select \"Title\", count(*) from essay, essay_author')");
  EXPECT_TRUE(schema::reads_relation(query, "essay"));
  EXPECT_FALSE(schema::reads_relation(query, "author"));
  EXPECT_TRUE(schema::reads_column(query, "essay", "title"));
  EXPECT_FALSE(schema::reads_column(query, "essay", "words"));
  EXPECT_FALSE(schema::reads_column(query, "author", "title"));
  EXPECT_TRUE(schema::reads_column(query_of("native(sqlite 'select e.* from essay as e')"), "essay", "words"));
  EXPECT_TRUE(schema::reads_column(query_of("native(sqlite 'select  * from essay')"), "essay", "words"));
  EXPECT_FALSE(schema::reads_column(query_of("native(sqlite 'select id * 2 from essay')"), "essay", "words"));
  EXPECT_TRUE(schema::mentions("from \"my table\"", "my table"));
  EXPECT_FALSE(schema::mentions("from ünote", "note"));
}

TEST(Queries, KeepTheirNamesWhenATableIsRenamed) {
  const std::string text =
      "select author.name as name from author where exists (select 1 from essay as author2 join "
      "author on author.id = author2.author_id)";
  const schema::Query query = query_of(text);
  const schema::Query renamed = schema::rename_relation(query, "author", "writer");
  EXPECT_EQ(schema::to_string(renamed),
            "select writer.name as name from writer where exists (select 1 from essay as author2 join writer on "
            "writer.id = author2.author_id)");
  EXPECT_EQ(schema::to_string(schema::rename_relation(renamed, "writer", "author")), text);
}

TEST(Queries, KeepTheirColumnsWhenAColumnIsRenamed) {
  const schema::Query query = query_of(
      "select name, id in (select author_id from essay as e where e.id = author.id) as x from author order by name");
  EXPECT_EQ(schema::to_string(schema::rename_column(query, "author", "name", "called")),
            "select author.called as name, author.id in (select e.author_id from essay as e where e.id = author.id) "
            "as x from author order by author.called");
  EXPECT_EQ(schema::to_string(schema::rename_column(query, "author", "id", "key")),
            "select author.name as name, author.key in (select e.author_id from essay as e where e.id = author.key) "
            "as x from author order by author.name");
  EXPECT_EQ(schema::to_string(schema::rename_column(query, "essay", "id", "key")),
            "select author.name as name, author.id in (select e.author_id from essay as e where e.key = author.id) "
            "as x from author order by author.name");
  EXPECT_EQ(schema::to_string(schema::rename_column(query, "note", "id", "key")), schema::to_string(query));
}

TEST(Queries, RenameTheValuesOfOneEnumOnly) {
  const schema::Query query = query_of(
      "select case when mood = 'ok' then 'ok' else 'no' end as a, cast('ok' as colour) as b from author where "
      "exists (select 1 from essay where tint in ('ok', 'red') and mood = 'ok')");
  EXPECT_TRUE(schema::uses_enum_value(query, "mood", "ok"));
  EXPECT_FALSE(schema::uses_enum_value(query, "mood", "sad"));
  EXPECT_TRUE(schema::uses_enum(query, "colour"));
  EXPECT_EQ(schema::to_string(schema::rename_enum_value(query, "mood", "ok", "fine")),
            "select case when author.mood = 'fine' then 'ok' else 'no' end as a, cast('ok' as colour) as b from author "
            "where exists (select 1 from essay where (essay.tint in ('ok', 'red')) and (author.mood = 'fine'))");
}

TEST(Queries, OfViewsAreReadWithTheColumnsTheyGive) {
  const Relation view = relation_of("v", query_of("select name, born from author"), DialectSet::of(Dialect::sqlite));
  ASSERT_TRUE(view.find_column("born"));
  EXPECT_TRUE(view.find_column("born")->nullable);
  EXPECT_EQ(view.find_column("born")->engines, DialectSet::of(Dialect::sqlite));
  EXPECT_FALSE(view.open);
  EXPECT_TRUE(relation_of("v", query_of("native(sqlite 'select 1')"), DialectSet::all()).open);
}

// An expression over the row of a table, as a later statement will have it: with the queries in it.
TEST(Queries, InAnExpressionSeeTheTableAtHand) {
  const base::SourceFile source("a.mig", std::string(tables) +
                                             "create view v as select essay.words + (select count(*) from author where "
                                             "author.id = author_id and words > 1) as n;\n");
  base::DiagnosticSink sink;
  const auto file = syntax::parse(source, sink);
  ASSERT_TRUE(file);
  const auto graph = build_graph({{"0001", &*file, &source}}, sink);
  const LastChanges last_changes;
  Context context{&source, sink, {}, {}};
  Names names(context, *graph, 0, last_changes);
  const schema::NamePatterns patterns;
  StatementResolver statements(context, names, patterns);
  for (size_t i = 0; i + 1 < file->entries.size(); ++i) {
    statements.resolve(std::get<syntax::Statement>(file->entries[i]), DialectSet::all());
  }
  const auto& view = std::get<syntax::CreateView>(std::get<syntax::Statement>(file->entries.back()).node);
  const schema::TablePtr essay = context.schema.find_table("essay");
  const schema::ExprPtr expr =
      resolve_expression(view.query.select->items[0].expr, {"a value", essay.get(), false, &names}, context);
  ASSERT_TRUE(expr);
  EXPECT_EQ(schema::to_string(expr),
            "words + (select count(*) from author where (author.id = essay.author_id) and (essay.words > 1))");
  EXPECT_EQ(schema::columns_of(expr), (std::vector<std::string>{"words", "author_id"}));
  EXPECT_EQ(schema::relations_of(expr), (std::vector<std::string>{"author"}));
  EXPECT_EQ(schema::columns_of(expr, "author"), (std::vector<std::string>{"id"}));
  EXPECT_EQ(schema::to_string(schema::rename_column(expr, "words", "length")),
            "length + (select count(*) from author where (author.id = essay.author_id) and (essay.length > 1))");
  EXPECT_EQ(schema::to_string(schema::rename_column(expr, "id", "key")), schema::to_string(expr));
  EXPECT_EQ(engines_of(expr, context.schema), DialectSet::all());
}

}  // namespace
}  // namespace mig::sema
