// The extension's own modules, each bundled as it is for the editor, with a stand-in for the editor's API.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

import { buildSync } from 'esbuild';

const require = createRequire(import.meta.url);

export function load(name, vscode) {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url))],
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['vscode'],
    write: false,
    logLevel: 'silent',
  });
  const module = { exports: {} };
  const wrapped = vm.runInThisContext(`(function (exports, require, module) {${outputFiles[0].text}\n})`, { filename: `${name}.js` });
  wrapped(module.exports, (id) => (id === 'vscode' ? vscode : require(id)), module);
  return module.exports;
}
