// What the project's own lexer and parser say of each token of the corpus, the linter's cases and the examples:
// tests/editors/token_dump.cpp wrote it to the file that MIG_TOKENS names.
import { readFileSync } from 'node:fs';

/** For each file its text, its lines, and its tokens, `{line, begin, end, kind}`, in UTF-16 units. A token may span lines. */
export function* filesWithTokens() {
  if (!process.env.MIG_TOKENS) throw new Error('MIG_TOKENS has to name what mig_token_dump wrote');
  const parts = readFileSync(process.env.MIG_TOKENS, 'utf8').split(/^file /m).slice(1);
  for (const part of parts) {
    const [path, ...rows] = part.trimEnd().split('\n');
    const bytes = readFileSync(path);
    const starts = [0];
    bytes.forEach((byte, i) => byte === 10 && starts.push(i + 1));
    const tokens = rows.map((row) => {
      const [line, column, length, kind] = row.split(' ');
      const begin = starts[line] + Number(column);
      const text = bytes.subarray(begin, begin + Number(length)).toString();
      return { line: Number(line), column: bytes.subarray(starts[line], begin).toString().length, text, kind };
    });
    yield { path, text: bytes.toString(), tokens };
  }
}
