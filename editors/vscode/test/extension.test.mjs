// The extension, as it is packaged but for its size, before the real server, in a stand-in for the editor.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';

import { load } from './bundle.mjs';
import { Project, placeOf } from './server.mjs';
import { editor } from './vscode.mjs';

const name = '0002_invoices';
const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };

let project;
let stand;
let extension;
let context;
let file;

const until = async (fits, what) => {
  for (let i = 0; i < 200; i++) {
    const found = await fits();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return assert.fail(`${what}; said: ${JSON.stringify(stand.seen.messages)}`);
};

before(async () => {
  project = new Project();
  stand = editor(project.folder, { mig: { server: { path: process.env.MIG_BINARY } } });
  extension = load('extension', stand.vscode);
  context = { subscriptions: [] };
  await extension.activate(context);
  file = await stand.vscode.workspace.openTextDocument(stand.vscode.Uri.file(project.path(name)));
  stand.vscode.window.activeTextEditor = { document: file };
});

after(async () => {
  await extension.deactivate();
  for (const each of context.subscriptions) each.dispose();
  project.remove();
});

const position = (piece, offset = 1) => {
  const { line, character } = placeOf(file.getText(), piece, offset);
  return new stand.vscode.Position(line, character);
};

test('nothing is said when it starts, and its commands are there beside the server\'s own', () => {
  assert.deepEqual(stand.seen.messages, []);
  for (const command of ['mig.showSql', 'mig.newMigration', 'mig.restart', 'mig.sql']) assert.ok(stand.seen.commands.has(command), command);
});

test('diagnostics are shown', async () => {
  const found = await until(() => stand.seen.diagnostics.get(file.uri.toString())?.some((each) => (each.code?.value ?? each.code) === 'drop-column'), 'no diagnostics');
  assert.ok(found);
});

test('the server\'s providers are registered, and answer', async () => {
  for (const kind of ['HoverProvider', 'CompletionItemProvider', 'DefinitionProvider', 'ReferenceProvider', 'RenameProvider', 'DocumentFormattingEditProvider', 'CodeActionsProvider', 'CodeLensProvider', 'InlayHintsProvider', 'DocumentSemanticTokensProvider', 'FoldingRangeProvider', 'SignatureHelpProvider']) {
    assert.ok(stand.seen.providers.has(kind), `${kind} of ${[...stand.seen.providers.keys()]}`);
  }
  const hover = await stand.seen.providers.get('HoverProvider').provideHover(file, position('customer_id'), token);
  assert.match(JSON.stringify(hover), /bigint/);
});

test('SQL is shown beside for three engines, and follows what is typed', async () => {
  await stand.vscode.commands.executeCommand('mig.showSql');
  const { document, options } = stand.seen.shown.at(-1);
  assert.equal(document.uri.scheme, 'mig-sql');
  assert.match(document.uri.path, /\.sql$/);
  assert.equal(options.viewColumn, stand.vscode.ViewColumn.Beside);
  for (const word of ['PostgreSQL', 'MySQL', 'SQLite', 'create table', 'drop table']) assert.ok(document.getText().includes(word), document.getText());

  const provider = stand.seen.contents.get('mig-sql');
  let changed;
  provider.onDidChange((uri) => (changed = uri));
  file.set(file.getText().replace('create table invoice', 'create table bill'));
  await until(() => changed, 'the SQL is not made anew');
  assert.match(await provider.provideTextDocumentContent(changed), /create table bill/);
});

test('a code lens leads to the SQL of its statement', async () => {
  const lenses = await stand.seen.providers.get('CodeLensProvider').provideCodeLenses(file, token);
  assert.ok(lenses.length > 0);
  const { command, arguments: args } = lenses[0].command;
  assert.equal(command, 'mig.showSql');
  const before = stand.seen.shown.length;
  await stand.vscode.commands.executeCommand(command, ...args);
  assert.match(stand.seen.shown[before].document.getText(), /create table|alter table/);
});

test('tasks are those of the project', async () => {
  const tasks = await stand.seen.tasks.get('mig').provideTasks();
  assert.deepEqual(tasks.map((task) => task.name), ['check', 'lint', 'fmt', 'new']);
  assert.equal(tasks[1].execution.process, process.env.MIG_BINARY);
  assert.deepEqual(tasks[1].execution.args, ['lint']);
  assert.deepEqual(tasks[1].problemMatchers, ['$mig']);
});

test('a new migration comes after the head', async () => {
  stand.seen.inputs.push("What's next");
  await stand.vscode.commands.executeCommand('mig.newMigration');
  assert.deepEqual(stand.seen.messages, []);
  assert.equal(readFileSync(project.path('0004_what_s_next'), 'utf8'), "migration 'What''s next';\nafter '0003_views';\n\n");
});

test('a new migration is a task too', async () => {
  const task = (await stand.seen.tasks.get('mig').provideTasks()).at(-1);
  const terminal = await task.execution.callback(task.definition);
  const closed = new Promise((resolve) => terminal.onDidClose(resolve));
  stand.seen.inputs.push('One more');
  terminal.open();
  assert.equal(await closed, 0);
  assert.equal(readFileSync(project.path('0005_one_more'), 'utf8'), "migration 'One more';\nafter '0004_what_s_next';\n\n");
});

test('the server starts again', async () => {
  await stand.vscode.commands.executeCommand('mig.restart');
  assert.deepEqual(stand.seen.messages, []);
  assert.ok(await until(() => stand.seen.providers.get('HoverProvider').provideHover(file, position('customer_id'), token), 'no hover'));
});

test('where there is no program, it says so, and leads to the setting', async () => {
  const bare = editor(project.folder, { mig: { server: { path: '/nowhere/mig' } } });
  bare.seen.answer = 'Open Settings';
  let opened;
  bare.seen.commands.set('workbench.action.openSettings', (setting) => (opened = setting));
  const other = load('extension', bare.vscode);
  await other.activate({ subscriptions: [] });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(bare.seen.messages.length, 1);
  assert.match(bare.seen.messages[0].text, /there is no program `\/nowhere\/mig`.*`mig\.server\.path`/s);
  assert.equal(opened, 'mig.server.path');
  const view = await bare.seen.contents.get('mig-sql').provideTextDocumentContent({ query: '{"uri":"file:///a.mig","direction":"both"}' });
  assert.match(view, /^-- no language server runs/);
  await other.deactivate();
});
