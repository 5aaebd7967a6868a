// The words of the language, from where the compiler has them: the lexer's grammar, and the lists of types, functions and
// engines. What the editors highlight is made of these, or held against them by a test.
import { readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

// The words of one section of the lexer's grammar, which begins with a comment of that name.
function section(grammar, name) {
  const begin = grammar.indexOf(`// ---- ${name}`);
  if (begin < 0) throw new Error(`grammar/MigLexer.g4 has no section "${name}"`);
  const text = grammar.slice(grammar.indexOf('\n', begin), grammar.indexOf('\n//', begin + 1));
  const words = [...text.matchAll(/: '([a-z]+)';/g)].map((match) => match[1]);
  if (words.length === 0) throw new Error(`the section "${name}" of grammar/MigLexer.g4 has no words`);
  return words;
}

function all(path, pattern) {
  const found = [...read(path).matchAll(pattern)].map((match) => match[1]);
  if (found.length === 0) throw new Error(`${path} has nothing like ${pattern}`);
  return found;
}

const grammar = read('grammar/MigLexer.g4');

export const words = {
  /** Never names. */
  reserved: section(grammar, 'reserved words'),
  /** No names as the first word of a table's item. */
  item: section(grammar, 'item words'),
  /** Names wherever a name may stand. */
  soft: section(grammar, 'soft words'),
  types: all('compiler/schema/type.cpp', /\{"([a-z]+)", TypeKind::/g),
  functions: all('compiler/schema/functions.def', /^MIG_FUNCTION\((\w+),/gm),
  engines: all('compiler/base/dialects.def', /^MIG_DIALECT\((\w+),/gm),
};
