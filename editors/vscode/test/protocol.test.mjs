// The language server, asked by npm's vscode-languageserver-protocol.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test, { after, before } from 'node:test';

import protocol from 'vscode-languageserver-protocol/node.js';

import { edited, placeOf, Project, Server } from './server.mjs';

const first = '0001_initial';
const second = '0002_invoices';
const third = '0003_views';

let project;
let server;
let started;

before(async () => {
  project = new Project();
  server = new Server();
  started = await server.initialize(project);
  for (const name of [first, second, third]) server.open(project, name);
  await server.diagnostics(project.uriOf(second), (all) => all.length > 0);
});

after(async () => {
  try {
    assert.equal(await server.end(), 0);
  } finally {
    Server.killAll();
    project.remove();
  }
});

const at = (name, piece, offset = 1) => ({ position: placeOf(project.text(name), piece, offset) });
const everything = (name) => ({ range: { start: { line: 0, character: 0 }, end: { line: project.text(name).split('\n').length - 1, character: 0 } } });
const has_error = (all) => all.some((each) => each.severity === 1);
const textOf = ({ contents }) => (typeof contents === 'string' ? contents : contents.value);

/** Changes a file, and changes it back when `use` is through. */
async function with_text(name, text, use) {
  server.change(project, name, [{ text }]);
  try {
    return await use();
  } finally {
    server.change(project, name, [{ text: project.text(name) }]);
    for (const each of [first, second, third]) {
      const uri = project.uriOf(each);
      if (has_error(server.known(uri))) await server.diagnostics(uri, (all) => !has_error(all));
    }
  }
}

test('it says who it is, and counts in UTF-16 where nothing else is asked for', () => {
  assert.equal(started.serverInfo.name, 'mig');
  assert.equal(started.capabilities.positionEncoding ?? 'utf-16', 'utf-16');
});

test('diagnostics are those of the command line', async () => {
  const said = spawnSync(process.env.MIG_BINARY, ['lint', '--format', 'json'], { cwd: project.folder, encoding: 'utf8' }).stdout;
  const rules = [...said.matchAll(/"rule": *"([a-z-]+)"/g)].map((match) => match[1]).sort();
  const found = [first, second, third].flatMap((name) => server.known(project.uriOf(name))).map((each) => each.code);
  assert.ok(rules.length > 0, said);
  assert.deepEqual(found.sort(), rules);
});

test('a change is judged in memory, in the files that come after too', async () => {
  const text = project.text(first).replace('varchar(100)', 'varchar(100').replace('name ', 'title');
  await with_text(first, text, async () => {
    const errors = await server.diagnostics(project.uriOf(first), has_error);
    assert.equal(errors[0].range.start.line, 6);
  });
  const renamed = project.text(first).replace('name ', 'title');
  await with_text(first, renamed, async () => {
    const errors = await server.diagnostics(project.uriOf(third), has_error);
    assert.match(errors.find((each) => each.severity === 1).message, /name/);
  });
});

test('hover on a column says its type, and where it was made', async () => {
  const hover = await server.ask('hover', project, third, at(third, 'c.name', 3));
  assert.match(textOf(hover), /varchar\(100\)/);
  assert.match(textOf(hover), /0001_initial/);
});

test('hover on an operation has its SQL for each engine', async () => {
  const text = textOf(await server.ask('hover', project, second, at(second, 'drop column')));
  for (const engine of ['PostgreSQL', 'MySQL', 'SQLite']) assert.ok(text.includes(engine), text);
  assert.match(text, /drop column/);
});

test('completion knows tables, columns, types and keywords where they can stand', async () => {
  const labels = async (text, piece) => {
    const result = await with_text(third, text, () =>
      server.ask('completion', project, third, { position: placeOf(text, piece, piece.length) }),
    );
    return (Array.isArray(result) ? result : result.items).map((item) => item.label);
  };
  const head = "migration 'What is asked for';\nafter '0002_invoices';\n\n";
  const tables = await labels(`${head}alter table `, 'alter table ');
  assert.ok(tables.includes('customer') && tables.includes('invoice'), tables.join());
  const columns = await labels(`${head}alter table customer drop column `, 'drop column ');
  assert.ok(columns.includes('mail') && !columns.includes('note'), columns.join());
  const types = await labels(`${head}alter table customer add column x `, 'column x ');
  assert.ok(types.includes('varchar') && types.includes('stage'), types.join());
  const keywords = await labels(`${head}alter table customer drop `, 'customer drop ');
  assert.ok(keywords.includes('column') && !keywords.includes('select'), keywords.join());
});

test('a definition lies in the migration that made the thing', async () => {
  const found = [await server.ask('definition', project, third, at(third, 'customer as c'))].flat();
  assert.equal(found[0].uri ?? found[0].targetUri, project.uriOf(first));
  const { start } = found[0].range ?? found[0].targetSelectionRange;
  assert.equal(start.line, placeOf(project.text(first), 'create table customer').line);
});

test('references are found in all migrations', async () => {
  const found = await server.ask('references', project, first, { ...at(first, 'customer {'), context: { includeDeclaration: true } });
  const files = new Set(found.map((each) => each.uri));
  for (const name of [first, second, third]) assert.ok(files.has(project.uriOf(name)), name);
});

test('a rename changes every place, and mig takes what it leaves', async () => {
  const change = await server.ask('rename', project, second, { ...at(second, 'invoice {'), newName: 'bill' });
  const edits = change.changes ?? Object.fromEntries(change.documentChanges.map((each) => [each.textDocument.uri, each.edits]));
  assert.ok(edits[project.uriOf(second)] && edits[project.uriOf(third)]);
  const text = edited(project.text(third), edits[project.uriOf(third)]);
  assert.match(text, /join bill as i/);
  assert.match(edited(project.text(second), edits[project.uriOf(second)]), /create table bill \{/);
});

test('formatting lays out, and leaves what is laid out', async () => {
  const options = { options: { tabSize: 2, insertSpaces: true } };
  const laid = edited(project.text(first), (await server.ask('formatting', project, first, options)) ?? []);
  const messy = laid.replaceAll(/ {2,}/g, ' ').replaceAll('\n ', '\n');
  assert.notEqual(messy, laid);
  await with_text(first, messy, async () => {
    assert.equal(edited(messy, await server.ask('formatting', project, first, options)), laid);
  });
  await with_text(first, laid, async () => {
    assert.equal(edited(laid, (await server.ask('formatting', project, first, options)) ?? []), laid);
  });
});

test('blocks fold', async () => {
  const ranges = await server.ask('foldingRange', project, first);
  const line = placeOf(project.text(first), 'create table customer').line;
  assert.ok(ranges.some((range) => range.startLine === line && range.endLine >= line + 4), JSON.stringify(ranges));
});

test('semantic tokens lie where words are', async () => {
  const { data } = await server.ask('semanticTokens/full', project, second);
  const types = started.capabilities.semanticTokensProvider.legend.tokenTypes;
  const lines = project.text(second).split('\n');
  let [line, column] = [0, 0];
  const found = {};
  for (let i = 0; i < data.length; i += 5) {
    if (data[i] > 0) column = 0;
    line += data[i];
    column += data[i + 1];
    (found[types[data[i + 3]]] ??= []).push(lines[line].slice(column, column + data[i + 2]));
  }
  assert.ok(found.keyword.includes('create') && found.keyword.includes('references'), JSON.stringify(found));
  assert.ok(found.type.includes('decimal'), JSON.stringify(found));
  assert.ok(Object.values(found).flat().includes('invoice'));
});

test('inlay hints say how an operation can be undone', async () => {
  const hints = await server.ask('inlayHint', project, second, everything(second));
  const labels = hints.map((hint) => (typeof hint.label === 'string' ? hint.label : hint.label.map((part) => part.value).join('')));
  assert.ok(labels.some((label) => label.includes('exact')) && labels.some((label) => label.includes('lossy')), labels.join());
});

test('a code lens leads to the SQL, which the server writes', async () => {
  const lenses = await server.ask('codeLens', project, second);
  assert.ok(lenses.length > 0);
  const { command, arguments: args } = lenses[0].command;
  assert.equal(command, 'mig.showSql');
  const result = await server.connection.sendRequest('workspace/executeCommand', { command: 'mig.sql', arguments: [{ ...args[0], direction: 'both' }] });
  for (const word of ['PostgreSQL', 'MySQL', 'SQLite', 'create table']) assert.ok(result.text.includes(word), result.text);
  const one = await server.connection.sendRequest('workspace/executeCommand', {
    command: 'mig.sql',
    arguments: [{ uri: project.uriOf(second), direction: 'down', dialects: ['sqlite'] }],
  });
  assert.ok(!one.text.includes('MySQL') && one.text.includes('drop table'), one.text);
  assert.ok(one.title);
});

test('signature help names the arguments of a function', async () => {
  const text = project.text(third).replace('c.name, sum', 'replace(c.name, ) as n, sum');
  const help = await with_text(third, text, () => server.ask('signatureHelp', project, third, { position: placeOf(text, 'c.name, )', 8) }));
  assert.match(help.signatures[0].label, /^replace\(/);
  assert.equal(help.activeParameter ?? help.signatures[0].activeParameter, 1);
});

test('code actions mend, and allow with a reason', async () => {
  const diagnostics = (await server.diagnostics(project.uriOf(second))).filter((each) => each.code === 'drop-column');
  assert.equal(diagnostics.length, 1);
  const actions = await server.ask('codeAction', project, second, { range: diagnostics[0].range, context: { diagnostics } });
  const allow = actions.find((action) => /allow/.test(action.title));
  assert.ok(allow, JSON.stringify(actions));
  const edits = allow.edit.changes?.[project.uriOf(second)] ?? allow.edit.documentChanges[0].edits;
  assert.match(edited(project.text(second), edits), /@allow\(drop-column, '/);

  const text = project.text(second).replace('alter table customer', "@allow(drop-table, 'there is none')\nalter table customer");
  await with_text(second, text, async () => {
    const unused = (all) => all.find((each) => each.code === 'unused-allow');
    const found = unused(await server.diagnostics(project.uriOf(second), unused));
    const fixes = await server.ask('codeAction', project, second, { range: found.range, context: { diagnostics: [found] } });
    const fix = fixes.find((each) => each.kind === 'quickfix' && !/allow with/i.test(each.title));
    assert.ok(fix, JSON.stringify(fixes));
    const mended = edited(text, fix.edit.changes?.[project.uriOf(second)] ?? fix.edit.documentChanges[0].edits);
    assert.ok(!mended.includes('@allow(drop-table'), mended);
    assert.match(mended, /^alter table customer \{$/m);
  });
});

test('symbols of a file and of the workspace', async () => {
  const symbols = await server.ask('documentSymbol', project, first);
  const table = symbols.find((symbol) => symbol.name.endsWith('table customer'));
  assert.ok(table.children.some((child) => child.name === 'name'));
  const found = await server.connection.sendRequest('workspace/symbol', { query: 'invo' });
  assert.ok(found.some((symbol) => symbol.name === 'invoice' && symbol.location.uri === project.uriOf(second)));
});

test('edits arrive by pieces, behind characters of two units', async () => {
  const text = project.text(second).replace('—', '𝄞𝄞');
  await with_text(second, text, async () => {
    const start = placeOf(text, "of customers'");
    server.change(project, second, [{ range: { start, end: { ...start, character: start.character + 3 } }, text: 'from 𝄞 ' }]);
    server.change(project, second, [{ range: { start: placeOf(text, 'total '), end: placeOf(text, 'total ', 5) }, text: 'total total' }]);
    const [error] = await server.diagnostics(project.uriOf(second), has_error);
    assert.equal(error.range.start.line, placeOf(text, 'total ').line);
  });
});

test('positions count bytes where UTF-8 is agreed on', async () => {
  const bytes = new Server();
  const result = await bytes.initialize(project, { encodings: ['utf-8', 'utf-16'] });
  assert.equal(result.capabilities.positionEncoding, 'utf-8');
  const text = project.text(first).replace("'Customers';", "'Ku\u0308nden €𝄞' after;");
  bytes.open(project, first, text);
  const [error] = await bytes.diagnostics(project.uriOf(first), (all) => all.length > 0);
  assert.deepEqual(error.range.start, placeOf(text, 'after;', 0, 'utf-8'));
  assert.equal(await bytes.end(), 0);
});

test('what is switched off is not said', async () => {
  const quiet = new Server();
  await quiet.initialize(project, { options: { lint: { enabled: false }, inlayHints: { enabled: false }, codeLens: { enabled: false } } });
  quiet.open(project, second, project.text(second).replace('references customer', 'references customers'));
  const found = await quiet.diagnostics(project.uriOf(second), has_error);
  assert.ok(found.every((each) => each.severity === 1), JSON.stringify(found));
  quiet.change(project, second, [{ text: project.text(second) }]);
  assert.deepEqual(await quiet.diagnostics(project.uriOf(second), (all) => !has_error(all)), []);
  assert.equal((await quiet.ask('inlayHint', project, second, everything(second)))?.length ?? 0, 0);
  assert.equal((await quiet.ask('codeLens', project, second))?.length ?? 0, 0);
  assert.equal(await quiet.end(), 0);
});

test('a request that is taken back ends at once, and the next is answered', async () => {
  const source = new protocol.CancellationTokenSource();
  const asked = server.connection.sendRequest('workspace/symbol', { query: '' }, source.token);
  source.cancel();
  await asked.catch((error) => assert.equal(error.code, protocol.LSPErrorCodes.RequestCancelled));
  assert.ok(await server.ask('hover', project, third, at(third, 'customer as c')));
});

test('what it does not know is an error, and it goes on', async () => {
  await assert.rejects(server.connection.sendRequest('mig/nothing', {}), { code: protocol.ErrorCodes.MethodNotFound });
  await assert.rejects(server.connection.sendRequest('workspace/executeCommand', { command: 'mig.nothing', arguments: [] }));
  assert.ok(await server.ask('hover', project, third, at(third, 'customer as c')));
});
