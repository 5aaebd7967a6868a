// "Show SQL beside": a document that is not on disk with what a file, or what a code lens stands above, becomes. It is read
// again when the file, or one of its project, changes.
import * as vscode from 'vscode';

/** What the server's command `mig.sql` takes. */
export interface SqlRequest {
  uri: string;
  direction: 'up' | 'down' | 'both';
  dialects?: string[];
}

interface Sql {
  title: string;
  text: string;
}

/** Asks the server, which may not be there. */
export type Ask = (request: SqlRequest) => Promise<Sql>;

const scheme = 'mig-sql';
const pause = 250; // in milliseconds: nobody reads SQL while typing

export class SqlView implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly open = new Map<string, vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly ask: Ask) {
    this.subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidChangeTextDocument((event) => this.refreshAfter(event.document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.refreshAfter(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.open.delete(document.uri.toString())),
    ];
  }

  /** Shows the SQL beside; of the whole file that is open where nothing is said. */
  async show(request?: SqlRequest): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!request) {
      if (editor?.document.languageId !== 'mig') {
        void vscode.window.showInformationMessage('mig: open a migration first; its SQL is shown beside it');
        return;
      }
      request = { uri: editor.document.uri.toString(), direction: 'both' };
    }
    const name = vscode.Uri.parse(request.uri).path.split('/').pop() ?? 'migration';
    const uri = vscode.Uri.from({ scheme, path: `/${name}.sql`, query: JSON.stringify(request) });
    this.open.set(uri.toString(), uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    try {
      return (await this.ask(JSON.parse(uri.query) as SqlRequest)).text;
    } catch (error) {
      return `-- ${error instanceof Error ? error.message : String(error)}\n`.replaceAll(/\n(?=.)/g, '\n-- ');
    }
  }

  private refreshAfter(document: vscode.TextDocument): void {
    // Any migration may change what another becomes.
    if (document.languageId !== 'mig' && !document.fileName.endsWith('mig.toml')) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const uri of this.open.values()) this.changed.fire(uri);
    }, pause);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
    this.changed.dispose();
  }
}
