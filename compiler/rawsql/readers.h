// The readers of the engines, and what they share. Nobody outside of this folder sees it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compiler/rawsql/read.h"
#include "compiler/rawsql/split.h"
#include "compiler/rawsql/words.h"

namespace mig::rawsql {

/// Takes down what one statement of a text does.
class Notes {
 public:
  Notes(const Statement& statement, size_t number, Reading& reading)
      : statement_(statement), number_(number), reading_(reading) {}

  /// An action of the words of `range`. The reference holds until the next one is added.
  Action& add(ActionKind kind, Range range) {
    Action action{kind};
    action.statement = number_;
    action.begin = statement_.offset + range.begin;
    action.end = statement_.offset + range.end;
    reading_.actions.push_back(std::move(action));
    return reading_.actions.back();
  }
  void unread(Range range, std::string why, bool refused = false) {
    reading_.unread.push_back(
        {std::move(why), statement_.offset + range.begin, statement_.offset + range.end, refused});
  }
  /// The actions of the text so far, and each of them.
  size_t count() const { return reading_.actions.size(); }
  Action& action(size_t place) { return reading_.actions[place]; }
  /// Says anew where an action stands.
  void place(size_t action, Range range) {
    reading_.actions[action].begin = statement_.offset + range.begin;
    reading_.actions[action].end = statement_.offset + range.end;
  }

 private:
  const Statement& statement_;
  size_t number_;
  Reading& reading_;
};

/// `schema.name`, or the name alone.
inline std::string dotted(const Name& name) { return name.schema.empty() ? name.name : name.schema + "." + name.name; }

/// What the readers of all engines share: the statement, its words, and how an action is taken down.
class StatementReader {
 protected:
  StatementReader(base::Dialect dialect, const Statement& statement, Notes notes)
      : statement_(statement), notes_(notes), words_(dialect, statement.text) {}

  Action& add(ActionKind kind, Range range, const Name& name = {}) {
    Action& action = notes_.add(kind, range);
    action.schema = name.schema;
    action.object = name.name;
    say(action, Trait::in_new_table, in_new_table_);
    return action;
  }
  static void say(Action& action, Trait trait, bool said) {
    if (said) action.traits.insert(trait);
  }
  /// The words from one place to where the reader is.
  Range since(size_t place) const { return words_.range(place, words_.place()); }

  const Statement& statement_;
  Notes notes_;
  Words words_;
  bool in_new_table_ = false;
};

/// Whether a name stands in a list twice; `folded`: names that differ in case only are the same.
bool has_repeated(const std::vector<std::string>& names, bool folded);

void read_postgresql(const Statement& statement, Notes notes);
void read_mysql(base::Dialect dialect, const Statement& statement, Notes notes);
/// All of a text, whose later statements see what the earlier ones make.
void read_sqlite(const std::vector<Statement>& statements, const std::vector<std::string>& schema, Reading& reading);

}  // namespace mig::rawsql
