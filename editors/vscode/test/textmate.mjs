// What vscode-textmate, which VS Code highlights with, makes of a text by the grammar of this extension.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

import { grammarFile } from '../scripts/grammar.mjs';

const require = createRequire(import.meta.url);
await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));

// A grammar of SQL as bad as one can be: a quote runs on until another closes it, if ever. The editors' own are not ours.
const sql = {
  scopeName: 'source.sql',
  patterns: [
    { match: '(?i)\\b(select|from|create|drop|alter|table|index|view|on|insert|update|delete|begin|end)\\b', name: 'keyword.other.sql' },
    { begin: "'", end: "'", name: 'string.quoted.single.sql' },
    { begin: '"', end: '"', name: 'string.quoted.double.sql' },
    { begin: '\\$\\$', end: '\\$\\$', name: 'string.unquoted.dollar.sql' },
  ],
};

const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async (scope) => (scope === 'source.sql' ? sql : textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), 'mig.json')),
});
const grammar = await registry.loadGrammar('source.mig');

/** For each line its pieces, `{begin, end, scopes}`, in UTF-16 units. */
export function highlight(text) {
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({ begin: token.startIndex, end: token.endIndex, scopes: token.scopes }));
  });
}
