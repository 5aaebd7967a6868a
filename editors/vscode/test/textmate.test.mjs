// The grammar over all there is of the language, held against the project's own lexer and parser: each token has a
// scope of its kind. And snapshots, for a reader to see what changes.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import test from 'node:test';

import { grammar, written } from '../scripts/grammar.mjs';
import { words } from '../scripts/words.mjs';
import { highlight } from './textmate.mjs';
import { filesWithTokens } from './tokens.mjs';

const root = new URL('../../../', import.meta.url);

const NAME = /^(variable\.|entity\.name\.|support\.)/;
const KEYWORD = /^(keyword\.(other|control|operator\.word)|constant\.language)/;
const TEXT = /string\.quoted|meta\.embedded/;

// The scope that a token of a kind has to have; `is` sees the innermost, `within` all of them.
const fitting = {
  keyword: { is: KEYWORD },
  name: { is: NAME },
  quoted: { is: NAME },
  annotation: { is: /^storage\.type\.annotation/ },
  rule: { is: /^entity\.other\.attribute-name\.rule/ },
  type: { is: /^(storage|support)\.type/ },
  function: { is: /^(support\.function|entity\.name\.function)/ },
  engine: { is: /^support\.constant\.engine/ },
  number: { is: /^constant\.numeric/ },
  duration: { is: /^constant\.numeric\.duration/ },
  comment: { is: /^comment\./ },
  string: { within: TEXT },
  block: { within: TEXT },
  mark: { is: /^(punctuation|invalid|keyword\.operator|entity\.other\.attribute-name\.rule)/ }, // `-` is in names of rules
  word: { within: /keyword|constant|variable|entity|support|storage|string/ },
};

function* pieces(token) {
  for (const [i, text] of token.text.split(/\r?\n/).entries()) {
    if (text) yield { line: token.line + i, begin: i === 0 ? token.column : 0, text };
  }
}

test('the grammar is the one that scripts/grammar.mjs makes of the lexer', () => {
  assert.equal(written(), grammar, 'run `node scripts/grammar.mjs` in editors/vscode');
  for (const list of Object.values(words)) assert.ok(list.length > 3);
});

test('each token of the corpus and the examples has a scope of its kind', () => {
  const wrong = [];
  const seen = {};
  for (const { path, text, tokens } of filesWithTokens()) {
    const lines = highlight(text);
    for (const token of tokens) {
      // What no editor knows is no engine; what the lexer takes for a mistake may look like anything.
      const unknown = token.kind === 'engine' && !words.engines.includes(token.text);
      const rule = fitting[unknown ? 'name' : token.kind];
      if (!rule) continue;
      seen[token.kind] = (seen[token.kind] ?? 0) + 1;
      for (const piece of pieces(token)) {
        const end = piece.begin + piece.text.length;
        for (const part of lines[piece.line]) {
          if (part.end <= piece.begin || part.begin >= end) continue;
          const scope = part.scopes.at(-1);
          const fits = rule.is ? rule.is.test(scope) : part.scopes.some((each) => rule.within.test(each));
          if (!fits) {
            wrong.push(`${path}:${piece.line + 1}:${piece.begin + 1}: ${token.kind} \`${piece.text}\` is ${part.scopes.join(' ')}`);
            break;
          }
        }
      }
    }
  }
  for (const kind of Object.keys(fitting)) assert.ok(seen[kind] > 0, `no file has a token of the kind ${kind}`);
  assert.ok(seen.keyword > 10000 && seen.name > 5000);
  assert.equal(wrong.length, 0, `${wrong.length} tokens:\n${wrong.slice(0, 40).join('\n')}`);
});

// Half a statement, and what follows it: the next one looks as it should.
for (const half of [
  'create table essay {\n  id bigint default (\n}\n',
  'create table\n',
  "alter table essay add check (a in ('x', 'y\n",
  "sql 'x' {\n  postgresql \"\"\"\n    select 'it\n  \"\"\" reverse \"\"\"\n    select \"\n  \"\"\";\n}\n",
  '@allow(drop-table, \n}\n',
]) {
  test(`what follows ${JSON.stringify(half)} looks as it should`, () => {
    const lines = highlight(`${half}create table tenant {\n  state text;\n}\n`);
    const [head, column] = lines.slice(-4);
    assert.match(head[0].scopes.at(-1), KEYWORD);
    assert.match(head.at(-3).scopes.at(-1), /^entity\.name\.type/);
    assert.match(column[1].scopes.at(-1), /^variable\.other\.column/);
  });
}

for (const name of ['phases', 'soft_words', 'raw_sql', 'queries']) {
  test(`the snapshot of ${name}.mig`, () => {
    const text = readFileSync(new URL(`highlighted/${name}.mig`, import.meta.url), 'utf8');
    const lines = text.split('\n');
    const found = highlight(text)
      .flatMap((parts, i) => [
        lines[i],
        ...parts
          .map((part) => ({ ...part, scopes: part.scopes.slice(1).filter((scope) => !scope.startsWith('punctuation')) }))
          .filter((part) => part.scopes.length > 0)
          .map((part) => `    ${lines[i].slice(part.begin, part.end)}  →  ${part.scopes.join(' ')}`),
      ])
      .join('\n');
    const file = new URL(`highlighted/${name}.txt`, import.meta.url);
    if (process.env.MIG_UPDATE) writeFileSync(file, found);
    assert.ok(existsSync(file), 'MIG_UPDATE=1 writes it');
    assert.equal(readFileSync(file, 'utf8'), found);
  });
}
