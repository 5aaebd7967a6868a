// `mig check`, `mig lint` and `mig fmt` as tasks, for each project of the workspace, and a new migration as one.
import { relative } from 'node:path';
import * as vscode from 'vscode';

import { newMigration } from './new_migration';
import { findProgram } from './program';

interface MigTask extends vscode.TaskDefinition {
  command: string;
  project?: string;
  args?: string[];
}

const commands = ['check', 'lint', 'fmt'];
// The program has none: the extension asks for the title and writes the file.
const newCommand = 'new';

/** A terminal that asks in the editor, and ends when that has ended. */
function asking(ask: () => Promise<void>): vscode.Pseudoterminal {
  const closed = new vscode.EventEmitter<number>();
  return {
    onDidWrite: new vscode.EventEmitter<string>().event,
    onDidClose: closed.event,
    open: () => {
      ask().then(
        () => closed.fire(0),
        () => closed.fire(1),
      );
    },
    close: () => undefined,
  };
}

export class MigTasks implements vscode.TaskProvider {
  async provideTasks(): Promise<vscode.Task[]> {
    const tasks: vscode.Task[] = [];
    for (const config of await vscode.workspace.findFiles('**/mig.toml', '**/node_modules/**')) {
      const folder = vscode.workspace.getWorkspaceFolder(config);
      if (!folder) continue;
      const project = relative(folder.uri.fsPath, vscode.Uri.joinPath(config, '..').fsPath);
      for (const command of commands) {
        tasks.push(this.task({ type: 'mig', command, ...(project && { project }) }, folder));
      }
    }
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (tasks.length > 0 && folder) tasks.push(this.task({ type: 'mig', command: newCommand }, folder));
    return tasks;
  }

  resolveTask(task: vscode.Task): vscode.Task | undefined {
    const definition = task.definition as MigTask;
    if (typeof definition.command !== 'string') return undefined;
    const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
    return folder && this.task(definition, folder);
  }

  private task(definition: MigTask, folder: vscode.WorkspaceFolder): vscode.Task {
    const { command, project, args = [] } = definition;
    if (command === newCommand) {
      const execution = new vscode.CustomExecution(async () => asking(newMigration));
      return new vscode.Task(definition, folder, command, 'mig', execution);
    }
    // In the workspace folder, so that the places it prints lead somewhere.
    const execution = new vscode.ProcessExecution(
      findProgram() ?? 'mig',
      [command, ...(project ? [project] : []), ...args],
      { cwd: folder.uri.fsPath },
    );
    const name = project ? `${command} ${project}` : command;
    const task = new vscode.Task(definition, folder, name, 'mig', execution, ['$mig']);
    if (command !== 'fmt') task.group = vscode.TaskGroup.Test;
    return task;
  }
}
