// The program `mig`: where it is, and what to do where it is not.
import { execFile } from 'node:child_process';
import { constants, accessSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, sep } from 'node:path';
import * as vscode from 'vscode';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The path of the program that the settings name, or nothing where there is none. */
export function findProgram(): string | undefined {
  const setting = vscode.workspace.getConfiguration('mig').get<string>('server.path')?.trim() || 'mig';
  const name = setting.startsWith('~' + sep) ? join(homedir(), setting.slice(2)) : setting;
  const suffixes = process.platform === 'win32' ? ['', '.exe'] : [''];
  let folders = (process.env['PATH'] ?? '').split(delimiter);
  if (isAbsolute(name)) {
    folders = [''];
  } else if (name.includes(sep)) {
    folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
  }
  for (const folder of folders) {
    for (const suffix of suffixes) {
      const path = folder === '' ? name + suffix : join(folder, name + suffix);
      if (isProgram(path)) return path;
    }
  }
  return undefined;
}

/** Says that there is no program, and leads to the setting. */
export async function reportNoProgram(): Promise<void> {
  const setting = vscode.workspace.getConfiguration('mig').get<string>('server.path')?.trim() || 'mig';
  const open = 'Open Settings';
  const chosen = await vscode.window.showErrorMessage(
    `mig: there is no program \`${setting}\`, so there is highlighting only. Put \`mig\` into PATH, or say in the setting ` +
      '`mig.server.path` where it is, then run "mig: Restart the Language Server".',
    open,
  );
  if (chosen === open) await vscode.commands.executeCommand('workbench.action.openSettings', 'mig.server.path');
}

/** What the program prints, or an error with what it says. */
export function run(program: string, args: string[], folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: folder }, (error, out, err) => {
      if (error) {
        reject(new Error(err.trim() || error.message));
      } else {
        resolve(out);
      }
    });
  });
}
