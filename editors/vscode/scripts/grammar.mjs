// Makes syntaxes/mig.tmLanguage.json: `node scripts/grammar.mjs` writes it, a test holds it against this.
//
// A TextMate grammar sees a line at a time and knows no rules, so which of the soft words are names is told by what stands
// round them: a word behind `table`, `add column`, an operator or a comma is a name; between parentheses only what can
// be nothing else is a keyword; what begins a table's item is a column.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { words } from './words.mjs';

const any = (list) => `(?:${list.join('|')})`;
const word = (list) => `\\b${any(list)}\\b`;

// Nothing is given back: a part of a name is none.
const NAME = '(?:[A-Za-z_][A-Za-z0-9_]*+|"[^"\\r\\n](?:[^"\\r\\n]|"")*+")';
const PATH = `${NAME}(?:\\s*\\.\\s*${NAME})*`;
const FREE = `(?!${word(words.reserved)})`; // what follows is not reserved
const ENGINE = `\\b${any(words.engines)}\\b`;
const LISTED = `${ENGINE}(?=\\s*(?:'|"""|,|;|\\{|$|\\b(?:because|skip|only)\\b))`; // as no name can be
const TEXT = `(?='|"""|$)`; // a text follows, or a line break before it
const OPERATOR = '<>|<=|>=|\\|\\||[=<>+*/%]|-(?!-)';
const STATEMENT = '(?:create|alter|drop|rename|replace|insert|update|delete|require|verify|purge|sql|phase)';

const keyword = { name: 'keyword.other.mig' };
const variable = { name: 'variable.other.mig' };
const object = { patterns: [{ match: '\\.', name: 'punctuation.accessor.mig' }, { match: NAME, name: 'entity.name.type.mig' }] };
const type = { patterns: [{ include: '#types' }] };
const include = (...names) => names.map((name) => ({ include: `#${name}` }));

/** A rule with a scope, or with patterns, for each group. */
const match = (pattern, ...groups) => ({ match: pattern, captures: captures(groups) });
const captures = (groups) => Object.fromEntries(groups.map((group, i) => [i + 1, group]));

const semicolon = { match: ';', name: 'punctuation.terminator.statement.mig' };
const braces = {
  beginCaptures: { 0: { name: 'punctuation.section.block.begin.mig' } },
  endCaptures: { 0: { name: 'punctuation.section.block.end.mig' } },
};
const parens = {
  beginCaptures: { 0: { name: 'punctuation.section.parens.begin.mig' } },
  endCaptures: { 0: { name: 'punctuation.section.parens.end.mig' } },
};
// What is left open ends where it has to: a half-written line does not change the colours of all that follows.
const PARENS_END = '\\)|(?=[;{}])|^(?=(?:create|alter|drop|rename)\\s+(?:table|view|enum|trigger)\\b)';

// The end of a text block takes one or two quotes of its content along.
const blockQuotes = {
  beginCaptures: { 1: keyword, 2: { name: 'string.quoted.triple.mig punctuation.definition.string.begin.mig' } },
  end: '("{3,5})',
  endCaptures: { 1: { name: 'string.quoted.triple.mig punctuation.definition.string.end.mig' } },
};
const engine = { name: 'support.constant.engine.mig' };

/** SQL in a text, behind what matches `before`. */
const sqlText = (before, scope) => [
  {
    ...blockQuotes,
    begin: `(${before})\\s*(""")`,
    beginCaptures: { ...blockQuotes.beginCaptures, 1: scope },
    patterns: [
      {
        // Line by line, so that no quote that SQL leaves open can run over the end of the text.
        begin: '^(?!.*""")',
        while: '^(?!.*""")',
        contentName: 'meta.embedded.block.sql',
        patterns: [{ include: 'source.sql' }],
      },
      // What stands on the lines of the quotes themselves.
      { match: '[^"]+|"(?!"")', name: 'string.quoted.triple.mig' },
    ],
  },
  match(
    `(${before})\\s*(')((?:[^'\\r\\n]|'')*)(')`,
    scope,
    { name: 'string.quoted.single.mig punctuation.definition.string.begin.mig' },
    { name: 'string.quoted.single.mig meta.embedded.inline.sql', patterns: [{ include: 'source.sql' }] },
    { name: 'string.quoted.single.mig punctuation.definition.string.end.mig' },
  ),
];

const tableItemEnd = { end: '(;)|(?=\\})|(?<=\\})', endCaptures: { 1: { name: semicolon.name } } };

const statementEnd = {
  end: `(?<=\\})|(;)|^(?=\\s*${STATEMENT}\\b)`,
  endCaptures: { 1: { name: semicolon.name } },
};

const repository = {
  comments: {
    patterns: [
      { match: '--.*$', name: 'comment.line.double-dash.mig' },
      { begin: '/\\*', end: '\\*/', name: 'comment.block.mig' },
    ],
  },
  strings: {
    patterns: [
      {
        begin: '"""',
        end: '"{3,5}',
        name: 'string.quoted.triple.mig',
        beginCaptures: { 0: { name: 'punctuation.definition.string.begin.mig' } },
        endCaptures: { 0: { name: 'punctuation.definition.string.end.mig' } },
      },
      {
        begin: "'",
        end: "'(?!')|(?=$)",
        name: 'string.quoted.single.mig',
        beginCaptures: { 0: { name: 'punctuation.definition.string.begin.mig' } },
        endCaptures: { 0: { name: 'punctuation.definition.string.end.mig' } },
        patterns: [{ match: "''", name: 'constant.character.escape.mig' }],
      },
    ],
  },
  numbers: {
    patterns: [
      { match: '\\b[0-9]+(?:ms|s|min)\\b', name: 'constant.numeric.duration.mig' },
      { match: '\\b[0-9]+\\.[0-9]+(?:[eE][+-]?[0-9]+)?\\b', name: 'constant.numeric.decimal.mig' },
      { match: '\\b[0-9]+[eE][+-]?[0-9]+\\b', name: 'constant.numeric.decimal.mig' },
      { match: '\\b[0-9]+\\b', name: 'constant.numeric.integer.mig' },
      { match: '\\b[0-9]+\\w+', name: 'invalid.illegal.number.mig' },
    ],
  },
  annotations: {
    begin: `(@)(${NAME})\\s*(\\()`,
    beginCaptures: captures([
      { name: 'punctuation.definition.annotation.mig' },
      { name: 'storage.type.annotation.mig' },
      { name: 'punctuation.section.parens.begin.mig' },
    ]),
    end: PARENS_END,
    endCaptures: parens.endCaptures,
    name: 'meta.annotation.mig',
    patterns: [
      ...include('comments', 'strings'),
      { match: '[A-Za-z_0-9]+(?:-[A-Za-z_0-9]+)*', name: 'entity.other.attribute-name.rule.mig' },
      ...include('marks', 'names'),
    ],
  },
  types: {
    patterns: [
      { match: `${word(words.types)}(?!\\s*\\.)`, name: 'storage.type.mig' },
      { match: '\\.', name: 'punctuation.accessor.mig' },
      { match: NAME, name: 'support.type.mig' },
    ],
  },
  marks: {
    patterns: [
      { match: '!=|==', name: 'invalid.illegal.operator.mig' },
      { match: OPERATOR, name: 'keyword.operator.mig' },
      { match: '\\?', name: 'keyword.operator.nullable.mig' },
      { match: ',', name: 'punctuation.separator.comma.mig' },
      { match: '\\.', name: 'punctuation.accessor.mig' },
      { match: '[\\[\\]]', name: 'punctuation.section.brackets.mig' },
      { match: '@', name: 'punctuation.definition.annotation.mig' },
      semicolon,
      { match: '[)}]', name: 'invalid.illegal.stray.mig' },
    ],
  },
  reserved: {
    patterns: [
      { match: word(['true', 'false', 'null']), name: 'constant.language.mig' },
      { match: word(['and', 'or', 'not', 'in', 'is', 'like', 'between', 'exists']), name: 'keyword.operator.word.mig' },
      { match: word(['case', 'when', 'then', 'else', 'end']), name: 'keyword.control.mig' },
      { match: word(words.reserved), name: 'keyword.other.mig' },
    ],
  },
  names: {
    patterns: [
      { match: '"[^"\\r\\n](?:[^"\\r\\n]|"")*"', name: 'variable.other.quoted.mig' },
      {
        match: `${FREE}(?:${word(words.functions)})(?=\\s*\\()`,
        name: 'support.function.mig',
      },
      { match: `${FREE}\\b[A-Za-z_][A-Za-z0-9_]*+(?=\\s*\\()`, name: 'entity.name.function.mig' },
      { match: `${FREE}\\b[A-Za-z_][A-Za-z0-9_]*`, name: 'variable.other.mig' },
    ],
  },

  // ---- between parentheses: expressions, queries, lists of columns ----
  cast: {
    begin: '\\b(cast)\\s*(\\()',
    beginCaptures: captures([keyword, { name: 'punctuation.section.parens.begin.mig' }]),
    end: PARENS_END,
    endCaptures: parens.endCaptures,
    patterns: [match(`\\b(as)\\s+${FREE}(${PATH})`, keyword, type), ...include('inParens')],
  },
  native: {
    begin: '\\b(native)\\s*(\\()',
    beginCaptures: captures([keyword, { name: 'punctuation.section.parens.begin.mig' }]),
    end: PARENS_END,
    endCaptures: parens.endCaptures,
    patterns: [
      ...include('comments'),
      ...sqlText(ENGINE, engine),
      { match: ENGINE, ...engine },
      ...include('strings', 'marks', 'names'),
    ],
  },
  parens: { begin: '\\(', end: PARENS_END, ...parens, patterns: include('inParens') },
  inParens: {
    patterns: [
      ...include('comments', 'strings', 'numbers', 'cast', 'native', 'parens'),
      match(`(\\.)\\s*(${NAME})`, { name: 'punctuation.accessor.mig' }, variable),
      { match: `${FREE}\\b[A-Za-z_][A-Za-z0-9_]*+(?=\\s*\\.)`, name: 'variable.other.mig' },
      ...include('query'),
      // Behind a value and before another: no name can stand there.
      match('(?<=[\\w")\\]]\\s)(having|on)\\b(?=\\s+["(\\w])', keyword),
      match('^\\s*(having|on)\\b(?=\\s+["(\\w])', keyword),
      match('(?<=[\\w")\\]]\\s)(asc|desc)\\b', keyword),
      ...include('reserved', 'names', 'marks'),
    ],
  },
  query: {
    patterns: [
      match(`\\b(from|join)\\s+${FREE}(${PATH})`, keyword, object),
      match(`\\b(as)\\s+${FREE}(${NAME})`, keyword, variable),
      match('\\b(left)\\s+(?=join\\b)', keyword),
      match('\\b(group|order)\\s+(by)\\b', keyword, keyword),
      match('\\b(nulls)\\s+(first|last)\\b', keyword, keyword),
      match('\\b(limit)(?=\\s+[0-9])', keyword),
      match('\\b(join)(?=\\s*$)', keyword),
    ],
  },

  // ---- statements, actions, attributes ----
  statements: {
    patterns: [
      ...include('comments', 'annotations', 'createTable', 'sql', 'native', 'cast'),
      { begin: '\\{', end: '\\}', ...braces, patterns: include('statements') },
      ...include('phrases', 'clauses'),
    ],
  },
  phrases: {
    patterns: [
      match(
        `\\b(create|alter|drop|rename|replace)\\s+(table|view|enum|trigger|schema)\\s+(${PATH})`,
        keyword,
        keyword,
        object,
      ),
      match(
        `\\b(add)\\s+(column)\\s+(${NAME})(?:\\s+(?!native\\b)(${PATH}))?`,
        keyword,
        keyword,
        variable,
        type,
      ),
      match(`\\b(add)\\s+(unique|check|index)\\s+(${NAME})(?=\\s*\\()`, keyword, keyword, variable),
      match(
        `\\b(add)\\s+(primary|foreign)\\s+(key)(?:\\s+(${NAME}))?(?=\\s*\\()`,
        keyword,
        keyword,
        keyword,
        variable,
      ),
      match(
        `\\b(alter|drop|rename|purge)\\s+(column|constraint|index)\\s+(${NAME})`,
        keyword,
        keyword,
        variable,
      ),
      match(`\\b(type)\\s+(?!native\\b)(${PATH})`, keyword, type),
      match(`\\b(purge)\\s+(${PATH})`, keyword, object),
      match(`\\b(insert)\\s+(into)\\s+(${PATH})`, keyword, keyword, object),
      match('\\b(on)\\s+(delete|update)\\b', keyword, keyword),
      match('\\b(set)\\s+(default|identity)\\b', keyword, keyword),
      match('\\b(drop)\\s+(default|identity|generated)\\b', keyword, keyword),
      match(`\\b(update)\\s+(${PATH})(?=\\s+set\\b|\\s*$)`, keyword, object),
      match(`\\b(references)\\s+(${PATH})`, keyword, object),
      match(
        `\\b(no)\\s+(rows|nulls|duplicates|orphans)\\s+(in)\\s+(${PATH})`,
        keyword,
        keyword,
        { name: 'keyword.operator.word.mig' },
        object,
      ),
      match(`\\b(rows)\\s+(in)\\s+(${PATH})`, keyword, { name: 'keyword.operator.word.mig' }, object),
      match('\\b(in)\\s+(batches)\\s+(of)\\b', keyword, keyword, keyword),
    ],
  },
  clauses: {
    patterns: [
      ...include('strings', 'numbers'),
      match(
        `\\b(only|skip|offline)\\s+(${ENGINE}(?:\\s*,\\s*${ENGINE})*)`,
        keyword,
        { patterns: [{ match: ENGINE, ...engine }, ...include('marks')] },
      ),
      ...sqlText(ENGINE, engine),
      { match: LISTED, ...engine },
      match(`\\b(check)\\s+(${NAME})(?=\\s*\\()`, keyword, variable),
      ...include('query'),
      match(`\\b(to)\\s+(${NAME})`, keyword, variable),
      match(`\\b(set)\\s+(${NAME})(?=\\s*=)`, keyword, variable),
      // What takes a value or a name: the word behind it is none of the language's, unless it is reserved.
      {
        match: `\\b(default|fill|using|having|by|on|collate)\\s+${FREE}(${NAME})(?!\\s*[.(])`,
        captures: captures([keyword, variable]),
      },
      {
        match: `\\b(and|or|not|between|like|when|then|else|where|select|distinct)\\s+${FREE}(${NAME})(?!\\s*[.(])`,
        captures: captures([{ patterns: include('reserved') }, variable]),
      },
      {
        match: `\\b(default|fill|using|having|by|and|or|not|between|like|when|then|else|where|select|distinct)\\s+${FREE}(${NAME})(?=\\s*\\()`,
        captures: captures([{ patterns: include('reserved', 'soft') }, { patterns: include('functionName') }]),
      },
      {
        match: `(${OPERATOR}|,)\\s*${FREE}(?!${LISTED})(${NAME})(?!\\s*[.(])`,
        captures: captures([{ patterns: include('marks') }, variable]),
      },
      {
        match: `(${OPERATOR}|,)\\s*${FREE}(${NAME})(?=\\s*\\()`,
        captures: captures([{ patterns: include('marks') }, { patterns: include('functionName') }]),
      },
      match(`(\\.)\\s*(${NAME})`, { name: 'punctuation.accessor.mig' }, variable),
      { match: `${FREE}\\b[A-Za-z_][A-Za-z0-9_]*+(?=\\s*\\.)`, name: 'variable.other.mig' },
      ...include('parens', 'reserved', 'soft', 'names', 'marks'),
    ],
  },
  functionName: {
    patterns: [
      { match: word(words.functions), name: 'support.function.mig' },
      { match: NAME, name: 'entity.name.function.mig' },
    ],
  },
  soft: {
    patterns: [{ match: word([...words.item, ...words.soft]), name: 'keyword.other.mig' }],
  },

  // ---- what has a block of its own kind ----
  createTable: {
    begin: `\\b(create)\\s+(table)(?:\\s+(${PATH}))?`,
    beginCaptures: captures([keyword, keyword, object]),
    ...statementEnd,
    patterns: [
      ...include('comments'),
      { begin: '\\{', end: '\\}', ...braces, patterns: include('comments', 'annotations', 'tableItems', 'marks') },
      // What does not belong here: as it is written in SQL.
      ...include('parens', 'clauses'),
    ],
  },
  tableItems: {
    patterns: [
      {
        begin: `\\b(?:(primary|foreign)\\s+(key)(?:\\s+(${NAME}))?(?=\\s*\\()|(unique|check|index)(?:\\s+(${NAME}))?(?=\\s*\\()|(with)\\b|(comment)(?=\\s*${TEXT}))`,
        beginCaptures: captures([keyword, keyword, variable, keyword, variable, keyword, keyword]),
        ...tableItemEnd,
        patterns: include('itemRest'),
      },
      {
        begin: `(?!${word(words.item)})(${NAME})(?:\\s+(?!native\\b)(${PATH}))?`,
        beginCaptures: captures([{ name: 'variable.other.column.mig' }, type]),
        ...tableItemEnd,
        patterns: include('itemRest'),
      },
      // An item word that is not followed by what belongs to it yet.
      { begin: `(${word(words.item)})`, beginCaptures: captures([keyword]), ...tableItemEnd, patterns: include('itemRest') },
    ],
  },
  itemRest: {
    patterns: [
      ...include('comments', 'native', 'cast'),
      { begin: '\\{', end: '\\}', ...braces, patterns: include('statements') },
      ...include('phrases', 'clauses'),
    ],
  },
  sql: {
    begin: `\\b(sql)\\s+(?=')`,
    beginCaptures: captures([keyword]),
    ...statementEnd,
    patterns: [
      ...include('comments', 'strings', 'marks'),
      {
        begin: '\\{',
        end: '\\}',
        ...braces,
        patterns: [
          ...include('comments'),
          {
            begin: '\\b(state)\\s*(\\{)',
            beginCaptures: captures([keyword, { name: 'punctuation.section.block.begin.mig' }]),
            end: '\\}',
            endCaptures: braces.endCaptures,
            patterns: include('statements'),
          },
          ...sqlText(ENGINE, engine),
          ...sqlText('\\breverse\\b', keyword),
          { match: ENGINE, ...engine },
          ...include('clauses'),
        ],
      },
    ],
  },
};

export const grammar =
  JSON.stringify(
    {
      name: 'mig',
      scopeName: 'source.mig',
      fileTypes: ['mig'],
      patterns: include('statements'),
      repository,
    },
    null,
    2,
  ) + '\n';

export const grammarFile = new URL('../syntaxes/mig.tmLanguage.json', import.meta.url);

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(grammarFile, grammar);
export const written = () => readFileSync(grammarFile, 'utf8');
