// "New migration": a file with the header that it needs, in the folder of the module.
import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';

import { findProgram, reportNoProgram, run } from './program';

/** `0007_`, where the last file of the folder begins with `0006_`. */
export function nextNumber(files: string[]): string {
  const numbers = files.map((file) => /^(\d+)_/.exec(file)?.[1]).filter((number) => number !== undefined);
  const last = numbers.reduce((most, number) => (Number(number) > Number(most) ? number : most), '0000');
  return `${String(Number(last) + 1).padStart(last.length, '0')}_`;
}

/** A title as a part of a file's name. */
export function slug(title: string): string {
  const words = title.normalize('NFKD').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 6).join('_') || 'migration';
}

/** Of what `mig graph` prints, the heads that are files of this folder. */
export function headsIn(graph: string, files: string[]): string[] {
  const line = /^heads?: (.*)$/m.exec(graph)?.[1] ?? '';
  return line
    .split(', ')
    .map((identity) => identity.split('/').pop() ?? '')
    .filter((name) => files.includes(`${name}.mig`));
}

export function header(title: string, after: string[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const comesAfter = after.length > 0 ? `after ${after.map(quoted).join(', ')};\n` : '';
  return `migration ${quoted(title)};\n${comesAfter}\n`;
}

/** The folder that is meant: what was clicked, that of the open file, or one that is chosen. */
async function chooseFolder(clicked?: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (clicked) return clicked.path.endsWith('.mig') ? vscode.Uri.joinPath(clicked, '..') : clicked;
  const open = vscode.window.activeTextEditor?.document;
  if (open?.languageId === 'mig' && open.uri.scheme === 'file') return vscode.Uri.joinPath(open.uri, '..');
  const found = await vscode.workspace.findFiles('**/*.mig', '**/node_modules/**');
  const folders = new Map(found.map((file) => [dirname(file.path), vscode.Uri.joinPath(file, '..')]));
  const items = [...folders.values()].map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  if (items.length === 0) {
    void vscode.window.showErrorMessage(
      'mig: no folder of the workspace has migrations yet; choose one in the explorer, and "mig: New Migration…" of its menu',
    );
    return undefined;
  }
  if (items.length === 1) return items[0]?.uri;
  return (await vscode.window.showQuickPick(items, { placeHolder: 'The folder of the new migration' }))?.uri;
}

export async function newMigration(clicked?: vscode.Uri): Promise<void> {
  const program = findProgram();
  if (!program) return reportNoProgram();
  const folder = await chooseFolder(clicked);
  if (!folder) return;
  const title = await vscode.window.showInputBox({ prompt: 'What the migration does', placeHolder: 'Telephone numbers say their format' });
  if (!title?.trim()) return;

  const entries = await vscode.workspace.fs.readDirectory(folder);
  const files = entries.map(([name]) => name).filter((name) => name.endsWith('.mig'));
  let after: string[] = [];
  if (files.length > 0) {
    try {
      after = headsIn(await run(program, ['graph', '--color', 'never', '.'], folder.fsPath), files);
    } catch (error) {
      void vscode.window.showErrorMessage(
        `mig: which migration the new one comes after can't be told: ${error instanceof Error ? error.message : String(error)}`,
      );
      return;
    }
  }
  const uri = vscode.Uri.joinPath(folder, `${nextNumber(files)}${slug(title)}.mig`);
  if (files.includes(basename(uri.path))) {
    void vscode.window.showErrorMessage(`mig: ${basename(uri.path)} is there already`);
    return;
  }
  await vscode.workspace.fs.writeFile(uri, Buffer.from(header(title.trim(), after)));
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}
