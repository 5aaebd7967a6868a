// The package that is installed: what is in it, how large it is, and that the manifest fits.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../../scripts/vscode', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mig-package-'));
const packaged = join(folder, 'mig.vsix');
const inside = join(folder, 'inside/extension');

before(() => {
  execFileSync(script, ['package', packaged], { stdio: ['ignore', 'pipe', 'inherit'] });
  execFileSync('python3', ['-m', 'zipfile', '-e', packaged, join(folder, 'inside')]);
});
after(() => rmSync(folder, { recursive: true }));

const listed = () =>
  execFileSync('find', ['.', '-type', 'f'], { cwd: join(folder, 'inside'), encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((path) => path.slice(2))
    .sort();

test('the package has what runs, and nothing else', () => {
  assert.deepEqual(listed(), [
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/README.md',
    'extension/dist/extension.js',
    'extension/images/mig.png',
    'extension/images/mig.svg',
    'extension/language-configuration.json',
    'extension/package.json',
    'extension/snippets/mig.json',
    'extension/syntaxes/mig.tmLanguage.json',
  ]);
  const size = statSync(packaged).size;
  assert.ok(size > 50_000 && size < 300_000, `${size} bytes`);
});

test('all that the manifest names is there', () => {
  const manifest = JSON.parse(readFileSync(join(inside, 'package.json'), 'utf8'));
  const { languages, grammars, snippets, commands, configuration } = manifest.contributes;
  const files = [
    manifest.main,
    manifest.icon,
    languages[0].configuration,
    languages[0].icon.light,
    ...grammars.map((each) => each.path),
    ...snippets.map((each) => each.path),
  ];
  for (const file of files) assert.ok(existsSync(join(inside, file)), file);
  JSON.parse(readFileSync(join(inside, languages[0].configuration), 'utf8'));
  assert.equal(manifest.version, /project\(mig VERSION ([0-9.]+)/.exec(readFileSync(join(script, '../../CMakeLists.txt'), 'utf8'))[1]);

  const code = ['extension', 'new_migration', 'program', 'sql', 'tasks'].map((name) => readFileSync(new URL(`../src/${name}.ts`, import.meta.url), 'utf8')).join();
  for (const { command } of commands) assert.ok(code.includes(`registerCommand('${command}'`), command);
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  for (const [name, { default: value }] of Object.entries(configuration.properties)) {
    assert.ok(readme.includes(`| \`${name}\` | \`${value}\` |`), `${name} is not in the README`);
  }
});

test('the problem matcher finds the places of what mig says', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const [{ pattern }] = manifest.contributes.problemMatchers;
  const migration = "migration 'a';\ndrop table b;\n";
  let said;
  try {
    execFileSync(process.env.MIG_BINARY, ['lint', '--color', 'never', '--stdin-path', 'c/a.mig', '-'], { input: migration, encoding: 'utf8' });
  } catch (error) {
    said = (error.stdout + error.stderr).split('\n');
  }
  const found = said.map((line) => new RegExp(pattern.regexp).exec(line)).filter(Boolean);
  assert.equal(found.length, 1, said.join('\n'));
  const [match] = found;
  assert.match(match[pattern.file], /a\.mig$/);
  assert.equal(match[pattern.line], '2');
  assert.equal(match[pattern.column], '12');
  assert.equal(match[pattern.severity], 'error');
  assert.match(match[pattern.code], /^[a-z-]+$/);
});
