// One list of words: each editor's are those of the lexer and the compiler.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { words } from '../scripts/words.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const sorted = (list) => [...list].sort();

const vim = read('vim/syntax/mig.vim').replaceAll(/'\s*\n\s*\\ \. '/g, '');
const emacs = read('emacs/mig-mode.el');
const names = {
  reserved: 'mig-reserved-words',
  item: 'mig-item-words',
  soft: 'mig-soft-words',
  types: 'mig-types',
  functions: 'mig-functions',
  engines: 'mig-engines',
};

for (const [kind, list] of Object.entries(words)) {
  test(`vim knows the ${kind} words`, () => {
    const found = new RegExp(`^let s:${kind} = '([^']*)'$`, 'm').exec(vim);
    assert.ok(found, `editors/vim/syntax/mig.vim has no list s:${kind}`);
    assert.deepEqual(sorted(found[1].split(' ')), sorted(list));
  });
  test(`Emacs knows the ${kind} words`, () => {
    const found = new RegExp(`\\(defconst ${names[kind]}\\s+'\\(([^)]*)\\)`).exec(emacs);
    assert.ok(found, `editors/emacs/mig-mode.el has no list ${names[kind]}`);
    assert.deepEqual(sorted([...found[1].matchAll(/"(\w+)"/g)].map((match) => match[1])), sorted(list));
  });
}
