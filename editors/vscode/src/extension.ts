// The extension: starts the language server, and registers what the server can't do by itself.
import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn } from 'vscode-languageclient/node';

import { newMigration } from './new_migration';
import { findProgram, reportNoProgram } from './program';
import { type Ask, type SqlRequest, SqlView } from './sql';
import { MigTasks } from './tasks';

let client: LanguageClient | undefined;

async function start(output: vscode.OutputChannel): Promise<void> {
  const program = findProgram();
  if (!program) {
    // Not awaited: the message stays until somebody closes it.
    void reportNoProgram();
    return;
  }
  client = new LanguageClient(
    'mig',
    'mig',
    { command: program, args: ['lsp'] },
    {
      documentSelector: [
        { scheme: 'file', language: 'mig' },
        { scheme: 'untitled', language: 'mig' },
      ],
      initializationOptions: vscode.workspace.getConfiguration('mig'),
      synchronize: {
        configurationSection: 'mig',
        fileEvents: [
          vscode.workspace.createFileSystemWatcher('**/*.mig'),
          vscode.workspace.createFileSystemWatcher('**/mig.toml'),
        ],
      },
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  try {
    await client.start();
  } catch (error) {
    const show = 'Show Output';
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window
      .showErrorMessage(`mig: the language server \`${program} lsp\` does not start: ${reason}. Is it the newest \`mig\`?`, show)
      .then((chosen) => chosen === show && output.show());
    client = undefined;
  }
}

async function stop(): Promise<void> {
  const stopped = client;
  client = undefined;
  await stopped?.stop();
}

const ask: Ask = (request: SqlRequest) => {
  if (!client) throw new Error('no language server runs, and it is what writes the SQL: see "mig: Restart the Language Server"');
  return client.sendRequest('workspace/executeCommand', { command: 'mig.sql', arguments: [request] });
};

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('mig');
  const view = new SqlView(ask);
  context.subscriptions.push(
    output,
    view,
    // The server's own command is `mig.sql`, which the client registers by itself.
    vscode.commands.registerCommand('mig.showSql', (request?: SqlRequest) => view.show(request?.direction ? request : undefined)),
    vscode.commands.registerCommand('mig.newMigration', newMigration),
    vscode.commands.registerCommand('mig.restart', async () => {
      await stop();
      await start(output);
    }),
    vscode.tasks.registerTaskProvider('mig', new MigTasks()),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('mig.server.path')) await vscode.commands.executeCommand('mig.restart');
    }),
  );
  await start(output);
}

export function deactivate(): Promise<void> {
  return stop();
}
