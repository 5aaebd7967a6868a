// What "New Migration" writes is what mig takes, in a project of the examples.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { load } from './bundle.mjs';

const { header, headsIn, nextNumber, slug } = load('new_migration', {});

test('the number follows the last one, as wide as it is', () => {
  assert.equal(nextNumber(['0001_a.mig', '0010_b.mig', 'readme.mig']), '0011_');
  assert.equal(nextNumber(['099_a.mig', '01_b.mig']), '100_');
  assert.equal(nextNumber([]), '0001_');
});

test('the name is made of the title', () => {
  assert.equal(slug("Müller's telephone numbers say their format, once and for all"), 'mu_ller_s_telephone_numbers_say');
  assert.equal(slug('—'), 'migration');
});

test('a quote in a title is doubled', () => {
  assert.equal(header("Müller's", []), "migration 'Müller''s';\n\n");
});

test('a new migration of each module of an example comes after its head', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mig-new-'));
  const mig = (...args) => spawnSync(process.env.MIG_BINARY, args, { cwd: folder, encoding: 'utf8' });
  cpSync(fileURLToPath(new URL('../../../examples/tulia', import.meta.url)), folder, { recursive: true });
  for (const module of ['catalog', 'customers', 'tenants']) {
    const files = readdirSync(join(folder, 'apps', module, 'migrations'));
    const graph = mig('graph', '--color', 'never', join('apps', module, 'migrations')).stdout;
    const heads = headsIn(graph, files);
    assert.equal(heads.length, 1, `${module}: ${heads}`);
    writeFileSync(join(folder, 'apps', module, 'migrations', `${nextNumber(files)}${slug('It goes on')}.mig`), header("It's more", heads));
  }
  const { status, stdout, stderr } = mig('check');
  assert.equal(status, 0, stdout + stderr);
  assert.match(mig('graph').stdout, /^heads: catalog\/0005_it_goes_on, customers\/\d+_it_goes_on, tenants\/0009_it_goes_on$/m);
  rmSync(folder, { recursive: true });
});
