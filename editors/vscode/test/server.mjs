// The real server, over stdio, with the protocol library of npm; and a project of its own for each test that opens one.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import protocol from 'vscode-languageserver-protocol/node.js';

const shop = fileURLToPath(new URL('../../../tests/editors/shop', import.meta.url));

/** A copy of the project, and what its files hold. */
export class Project {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'mig-shop-'));
    cpSync(shop, this.folder, { recursive: true });
    this.uri = pathToFileURL(this.folder).href;
  }
  path(name) {
    return join(this.folder, 'migrations', `${name}.mig`);
  }
  uriOf(name) {
    return pathToFileURL(this.path(name)).href;
  }
  text(name) {
    return readFileSync(this.path(name), 'utf8');
  }
  remove() {
    rmSync(this.folder, { recursive: true });
  }
}

/** Where a piece of a text begins, or `offset` behind that, as the protocol counts it. */
export function placeOf(text, piece, offset = 0, encoding = 'utf-16') {
  const at = text.indexOf(piece);
  if (at < 0) throw new Error(`there is no ${piece}`);
  const lines = text.slice(0, at + offset).split('\n');
  const last = lines.at(-1);
  return { line: lines.length - 1, character: encoding === 'utf-8' ? Buffer.byteLength(last) : last.length };
}

/** The text after edits. */
export function edited(text, edits) {
  const lines = text.split('\n');
  const offset = ({ line, character }) => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
}

export class Server {
  static all = [];

  /** Ends those that a failed test has left. */
  static killAll() {
    for (const each of Server.all) each.process.kill();
  }

  constructor() {
    this.process = spawn(process.env.MIG_BINARY, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    Server.all.push(this);
    this.exit = new Promise((resolve) => this.process.on('exit', resolve));
    this.connection = protocol.createProtocolConnection(
      new protocol.StreamMessageReader(this.process.stdout),
      new protocol.StreamMessageWriter(this.process.stdin),
    );
    this.published = new Map(); // the last diagnostics by uri
    this.waiting = [];
    this.versions = new Map();
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.published.set(params.uri, params);
      this.waiting = this.waiting.filter((each) => !each(params));
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => this.settings ?? {}));
    for (const what of ['inlayHint', 'codeLens', 'semanticTokens']) this.connection.onRequest(`workspace/${what}/refresh`, () => null);
    this.connection.listen();
  }

  async initialize(project, { encodings = ['utf-16'], options } = {}) {
    this.settings = options;
    const result = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: project.uri,
      workspaceFolders: [{ uri: project.uri, name: 'shop' }],
      initializationOptions: options,
      capabilities: {
        general: { positionEncodings: encodings },
        workspace: { workspaceFolders: true, configuration: true },
        textDocument: {
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
          completion: { completionItem: { snippetSupport: true } },
          hover: { contentFormat: ['markdown', 'plaintext'] },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
      },
    });
    this.connection.sendNotification('initialized', {});
    return result;
  }

  /** What is known of a file: a server need not say that there is nothing. */
  known(uri) {
    return this.published.get(uri)?.diagnostics ?? [];
  }

  /** The next diagnostics of a file that `fits`; those that are there count. */
  diagnostics(uri, fits = () => true) {
    const known = this.published.get(uri);
    if (known && fits(known.diagnostics)) return Promise.resolve(known.diagnostics);
    return new Promise((resolve, reject) => {
      const timeout = setTimeout(
        () => reject(new Error(`no such diagnostics of ${uri}; the last: ${JSON.stringify(this.published.get(uri))}`)),
        10_000,
      );
      this.waiting.push((params) => {
        if (params.uri !== uri || !fits(params.diagnostics)) return false;
        clearTimeout(timeout);
        resolve(params.diagnostics);
        return true;
      });
    });
  }

  open(project, name, text = project.text(name)) {
    this.versions.set(name, 1);
    this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: project.uriOf(name), languageId: 'mig', version: 1, text },
    });
  }

  change(project, name, contentChanges) {
    const version = this.versions.get(name) + 1;
    this.versions.set(name, version);
    this.connection.sendNotification('textDocument/didChange', { textDocument: { uri: project.uriOf(name), version }, contentChanges });
  }

  ask(method, project, name, rest = {}) {
    return this.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: project.uriOf(name) }, ...rest });
  }

  /** Shuts down as a client has to; the exit code. */
  async end() {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await this.exit;
    this.connection.dispose();
    return code;
  }
}
