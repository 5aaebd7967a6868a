// Draws text in colours as SVG: `svg.mjs terminal TITLE FILE` what tmux captured, `svg.mjs textmate TITLE FILE` a
// migration as the grammar sees it.
import { readFileSync } from 'node:fs';

const [kind, title, file] = process.argv.slice(2);
const [background, foreground] = ['#1e1e1e', '#d4d4d4'];
const [width, height, margin] = [8.43, 19, 14];

const basic = ['#1e1e1e', '#e05561', '#8cc265', '#d18f52', '#4aa5f0', '#c162de', '#42b3c2', '#d7dae0'];
const bright = ['#5f6672', '#ff616e', '#a5e075', '#f0a45d', '#4dc4ff', '#de73ff', '#4cd1e0', '#ffffff'];

function indexed(n) {
  if (n < 8) return basic[n];
  if (n < 16) return bright[n - 8];
  const level = (i) => (i === 0 ? 0 : 55 + 40 * i);
  const rgb = n >= 232 ? Array(3).fill(8 + 10 * (n - 232)) : [Math.floor((n - 16) / 36), Math.floor((n - 16) / 6) % 6, (n - 16) % 6].map(level);
  return `rgb(${rgb.join(',')})`;
}

/** The lines of a terminal, as pieces with their looks. */
function terminal(text) {
  let look = {};
  const apply = (codes) => {
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i];
      if (code === 0) look = {};
      else if (code === 1) look = { ...look, bold: true };
      else if (code === 4) look = { ...look, underline: true };
      else if (code === 7) look = { ...look, reverse: true };
      else if (code === 38 || code === 48) {
        const color = codes[i + 1] === 5 ? indexed(codes[i + 2]) : `rgb(${codes.slice(i + 2, i + 5).join(',')})`;
        look = { ...look, [code === 38 ? 'color' : 'back']: color };
        i += codes[i + 1] === 5 ? 2 : 4;
      } else if (code >= 30 && code <= 37) look = { ...look, color: basic[code - 30] };
      else if (code >= 90 && code <= 97) look = { ...look, color: bright[code - 90] };
      else if (code >= 40 && code <= 47) look = { ...look, back: basic[code - 40] };
      else if (code >= 100 && code <= 107) look = { ...look, back: bright[code - 100] };
      else if (code === 39) look = { ...look, color: undefined };
      else if (code === 49) look = { ...look, back: undefined };
      else if (code === 24) look = { ...look, underline: false };
      else if (code === 27) look = { ...look, reverse: false };
    }
  };
  return text.replace(/\n+$/, '').split('\n').map((line) =>
    line.split(/(\x1b\[[0-9;]*m)/).flatMap((part) => {
      const codes = /^\x1b\[([0-9;]*)m$/.exec(part);
      if (!codes) return part === '' ? [] : [{ text: part.replaceAll(/[\x00-\x1f]|\x1b\(B/g, ''), ...look }];
      apply(codes[1].split(';').map(Number));
      return [];
    }),
  );
}

// The dark colours that VS Code begins with.
const colors = [
  [/^comment/, '#6a9955'],
  [/^string|^meta\.embedded|punctuation\.definition\.string/, '#ce9178'],
  [/^constant\.numeric/, '#b5cea8'],
  [/^constant\.language|^keyword|^storage\.type\.mig|^storage\.type\.annotation/, '#569cd6'],
  [/^support\.function|^entity\.name\.function/, '#dcdcaa'],
  [/^entity\.name\.type|^support\.type/, '#4ec9b0'],
  [/^support\.constant/, '#4fc1ff'],
  [/^variable/, '#9cdcfe'],
];

async function textmate(text) {
  const { highlight } = await import('../test/textmate.mjs');
  const lines = text.trimEnd().split('\n');
  return highlight(lines.join('\n')).map((parts, i) =>
    parts.map(({ begin, end, scopes }) => ({
      text: lines[i].slice(begin, end),
      color: scopes.map((scope) => colors.find(([pattern]) => pattern.test(scope))?.[1]).findLast(Boolean),
    })),
  );
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const text = readFileSync(file, 'utf8');
const lines = kind === 'terminal' ? terminal(text) : await textmate(text);

const columns = Math.max(title.length + 4, ...lines.map((line) => line.reduce((sum, part) => sum + [...part.text].length, 0)));
const size = [columns * width + 2 * margin, (lines.length + 1.5) * height + 2 * margin];
const body = [];
lines.forEach((line, row) => {
  const y = margin + (row + 1.5) * height;
  let column = 0;
  for (const part of line) {
    const length = [...part.text].length;
    const [color, back] = part.reverse ? [part.back ?? background, part.color ?? foreground] : [part.color ?? foreground, part.back];
    const x = margin + column * width;
    if (back) body.push(`<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${(length * width).toFixed(1)}" height="${height}" fill="${back}"/>`);
    const style = `${part.bold ? ' font-weight="bold"' : ''}${part.underline ? ' text-decoration="underline"' : ''}`;
    // Word by word, since blanks in SVG are nothing to rely on.
    for (const { 0: word, index } of part.text.matchAll(/\S+/g)) {
      const wide = [...word].length * width;
      const from = margin + (column + [...part.text.slice(0, index)].length) * width;
      body.push(`<text x="${from.toFixed(1)}" y="${(y + 14).toFixed(1)}" textLength="${wide.toFixed(1)}" fill="${color}"${style}>${escape(word)}</text>`);
    }
    column += length;
  }
});
console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.map((each) => each.toFixed(0)).join(' ')}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="${background}"/>
<text x="${margin}" y="${margin + 12}" fill="#8a8a8a">${escape(title)}</text>
${body.join('\n')}
</svg>`);
