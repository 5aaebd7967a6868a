// A stand-in for the API of VS Code, as far as the extension and vscode-languageclient use it: it keeps what is
// registered, so that a test can ask for it as the editor does. Written after the API's documentation; it is not VS Code.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

class Disposable {
  constructor(call) {
    this.call = call;
  }
  dispose() {
    this.call?.();
  }
  static from(...all) {
    return new Disposable(() => all.forEach((each) => each.dispose()));
  }
}

class EventEmitter {
  listeners = new Set();
  event = (listener, self, list) => {
    const bound = self ? listener.bind(self) : listener;
    this.listeners.add(bound);
    const disposable = new Disposable(() => this.listeners.delete(bound));
    list?.push(disposable);
    return disposable;
  };
  fire(value) {
    for (const each of [...this.listeners]) each(value);
  }
  dispose() {
    this.listeners.clear();
  }
}

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}
class Range {
  constructor(a, b, c, d) {
    this.start = typeof a === 'number' ? new Position(a, b) : a;
    this.end = typeof a === 'number' ? new Position(c, d) : b;
  }
}
class Selection extends Range {}

class Uri {
  constructor(parts) {
    Object.assign(this, { authority: '', query: '', fragment: '', ...parts });
  }
  static parse(text) {
    const { protocol, host, pathname, search, hash } = new URL(text);
    return new Uri({
      scheme: protocol.slice(0, -1),
      authority: host,
      path: decodeURIComponent(pathname),
      query: decodeURIComponent(search.slice(1)),
      fragment: hash.slice(1),
    });
  }
  static file(path) {
    return Uri.parse(pathToFileURL(path).href);
  }
  static from(parts) {
    return new Uri(parts);
  }
  static joinPath(uri, ...parts) {
    return new Uri({ ...uri, path: join(uri.path, ...parts) });
  }
  get fsPath() {
    return this.scheme === 'file' ? fileURLToPath(this.toString()) : this.path;
  }
  toString() {
    const query = this.query ? `?${encodeURIComponent(this.query)}` : '';
    return `${this.scheme}:${this.scheme === 'file' ? '//' : ''}${encodeURI(this.path)}${query}`;
  }
  toJSON() {
    return this.toString();
  }
}

/** The editor with one workspace folder; `seen` is what has been registered and shown. */
export function editor(folder, settings = {}) {
  const seen = { commands: new Map(), providers: new Map(), contents: new Map(), tasks: new Map(), diagnostics: new Map(), messages: [], shown: [], inputs: [] };
  const events = {};
  const event = (name) => (events[name] ??= new EventEmitter()).event;
  const workspaceFolder = { uri: Uri.file(folder), name: 'shop', index: 0 };
  const documents = [];

  const under = (path) =>
    readdirSync(path).flatMap((name) => (statSync(join(path, name)).isDirectory() ? under(join(path, name)) : [join(path, name)]));
  const say = (kind) => async (text, ...rest) => {
    seen.messages.push({ kind, text });
    return rest.find((each) => each === seen.answer);
  };

  function document(uri, text, languageId) {
    const lines = () => text.split('\n');
    return {
      uri,
      languageId,
      version: 1,
      fileName: uri.fsPath,
      isClosed: false,
      isUntitled: false,
      getText: () => text,
      lineAt: (line) => ({ text: lines()[line], range: new Range(line, 0, line, lines()[line].length) }),
      get lineCount() {
        return lines().length;
      },
      set(next) {
        const last = this.lineCount - 1;
        const range = new Range(0, 0, last, lines()[last].length);
        this.version += 1;
        text = next;
        events.didChangeTextDocument?.fire({ document: this, contentChanges: [{ range, text: next }], reason: undefined });
      },
    };
  }

  const own = {
    version: '1.82.0',
    Disposable,
    EventEmitter,
    Position,
    Range,
    Selection,
    Uri,
    env: { language: 'en', appName: 'a stand-in', appHost: 'desktop', openExternal: async () => true },
    commands: {
      registerCommand(name, call) {
        if (seen.commands.has(name)) throw new Error(`command '${name}' already exists`);
        seen.commands.set(name, call);
        return new Disposable(() => seen.commands.delete(name));
      },
      executeCommand: async (name, ...args) => seen.commands.get(name)?.(...args),
    },
    tasks: {
      registerTaskProvider(type, provider) {
        seen.tasks.set(type, provider);
        return new Disposable();
      },
    },
    languages: {
      match: (selector, { languageId }) => ([selector].flat().some((each) => (each.language ?? each) === languageId) ? 10 : 0),
      createDiagnosticCollection: () => ({
        set: (uri, all) => seen.diagnostics.set(uri.toString(), all),
        delete: (uri) => seen.diagnostics.delete(uri.toString()),
        clear: () => seen.diagnostics.clear(),
        dispose: () => {},
      }),
    },
    window: {
      activeTextEditor: undefined,
      visibleTextEditors: [],
      tabGroups: { all: [], onDidChangeTabs: event('didChangeTabs'), onDidChangeTabGroups: event('didChangeTabGroups') },
      onDidChangeActiveTextEditor: event('didChangeActiveTextEditor'),
      onDidChangeVisibleTextEditors: event('didChangeVisibleTextEditors'),
      createOutputChannel: () => ({ append() {}, appendLine() {}, replace() {}, clear() {}, show() {}, hide() {}, dispose() {} }),
      showErrorMessage: say('error'),
      showWarningMessage: say('warning'),
      showInformationMessage: say('information'),
      showInputBox: async () => seen.inputs.shift(),
      showQuickPick: async (items) => items[0],
      showTextDocument: async (shown, options) => {
        seen.shown.push({ document: shown, options });
        return { document: shown };
      },
      withProgress: (_, call) => call({ report() {} }),
    },
    workspace: {
      workspaceFolders: [workspaceFolder],
      textDocuments: documents,
      notebookDocuments: [],
      isTrusted: true,
      fs: {
        readDirectory: async (uri) => readdirSync(uri.fsPath).map((name) => [name, statSync(join(uri.fsPath, name)).isDirectory() ? 2 : 1]),
        writeFile: async (uri, bytes) => {
          mkdirSync(join(uri.fsPath, '..'), { recursive: true });
          writeFileSync(uri.fsPath, bytes);
        },
      },
      getConfiguration(section, _scope) {
        const all = section ? (settings[section] ?? {}) : settings;
        const get = (name, otherwise) => name.split('.').reduce((value, part) => value?.[part], all) ?? otherwise;
        return { ...all, get, has: (name) => get(name) !== undefined, inspect: () => undefined, update: async () => {} };
      },
      getWorkspaceFolder: (uri) => (uri.fsPath.startsWith(folder) ? workspaceFolder : undefined),
      asRelativePath: (uri) => relative(folder, uri.fsPath ?? uri),
      findFiles: async (pattern) =>
        under(folder)
          .filter((path) => path.endsWith(pattern.replace('**/', '').replace('*', '')))
          .map((path) => Uri.file(path)),
      createFileSystemWatcher: () => ({ onDidCreate: event('created'), onDidChange: event('changed'), onDidDelete: event('deleted'), dispose() {} }),
      registerTextDocumentContentProvider(scheme, provider) {
        seen.contents.set(scheme, provider);
        return new Disposable();
      },
      async openTextDocument(uri) {
        const provider = seen.contents.get(uri.scheme);
        const text = provider ? await provider.provideTextDocumentContent(uri) : readFileSync(uri.fsPath, 'utf8');
        const opened = document(uri, text, uri.path.endsWith('.mig') ? 'mig' : 'sql');
        documents.push(opened);
        events.didOpenTextDocument?.fire(opened);
        return opened;
      },
    },
  };

  // What is not written out: events nobody fires, providers that are kept by the kind of what they give, and classes.
  const filled = (target, otherwise) =>
    new Proxy(target, { get: (object, name) => (name in object || typeof name === 'symbol' ? object[name] : (object[name] = otherwise(name))) });
  const events_only = (name) => {
    if (/^on(Did|Will)/.test(name)) return event(name[2].toLowerCase() + name.slice(3));
    return undefined;
  };
  own.workspace = filled(own.workspace, events_only);
  own.window = filled(own.window, events_only);
  own.languages = filled(own.languages, (name) => {
    if (!/^register/.test(name)) return events_only(name);
    return (_selector, provider) => {
      seen.providers.set(name.slice('register'.length), provider);
      return new Disposable();
    };
  });
  const made = (name) => {
    const enumeration = filled(
      class {
        constructor(...values) {
          this.values = values;
          const fields = { Diagnostic: ['range', 'message', 'severity'], Task: ['definition', 'scope', 'name', 'source', 'execution', 'problemMatchers'], ProcessExecution: ['process', 'args', 'options'], CustomExecution: ['callback'], CodeAction: ['title', 'kind'], CompletionItem: ['label', 'kind'], Hover: ['contents', 'range'], CodeLens: ['range', 'command'], InlayHint: ['position', 'label', 'kind'], Location: ['uri', 'range'], MarkdownString: ['value'], TextEdit: ['range', 'newText'] };
          (fields[name] ?? []).forEach((field, i) => (this[field] = values[i]));
        }
        static get Empty() {
          return this;
        }
        append() {
          return this;
        }
      },
      (member) => (member === 'prototype' ? undefined : `${name}.${String(member)}`),
    );
    return enumeration;
  };
  // A bundle takes what is there when it is loaded.
  for (const name of ['ViewColumn', 'CustomExecution', 'ProcessExecution', 'Task', 'TaskGroup']) own[name] = made(name);
  own.CancellationTokenSource = class {
    token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable() };
    cancel() {}
    dispose() {}
  };
  return { vscode: filled(own, made), seen, events };
}
