// Each snippet as it comes, with its own placeholders, is a migration that mig takes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const snippets = JSON.parse(readFileSync(new URL('../snippets/mig.json', import.meta.url), 'utf8'));

const schema = `
create table kind {
  id      bigint       identity primary key;
  name    varchar(50)  unique;
  weight  int          default 0;
}
create table tenant {
  id       bigint        identity primary key;
  name     varchar(100);
  phone    varchar(20)?;
  note     varchar(80)?;
  kind_id  bigint;
}
`;
const whole = (text) => `migration 'a snippet';\n${schema}${text}\n`;
const phases = (text) => `migration 'a snippet';\nphase expand {${schema}}\n${text}\n`.replace(/\}\nphase expand \{/, '');
const action = (text) => whole(`alter table tenant {\n${text}\n}`);

// What a snippet has to stand in.
const place = {
  Migration: (text) => text.replace(/after .*\n/, ''),
  Phases: phases,
  'Only some engines': (text) => whole(text.replace('{', '{ alter table tenant add index (name);')),
  'Alter table': (text) => whole(text.replace('{', '{ drop column note;')),
  'Rename column': action,
  'Add column': action,
  'Add column, filled': action,
  'Drop column': action,
  'Set not null': action,
  'Change a type': action,
  'Add index': action,
  'Add check': action,
  'Add foreign key': action,
  Reference: (text) => whole(`create table essay { ${text} }`),
  Allow: (text) => action(`${text}\ndrop column note;`),
  Reverse: (text) => whole(`alter table tenant { drop column note; } ${text.replace('{', '{ alter table tenant add column note varchar(80)?;')}`),
};

/** A snippet's text when every placeholder is left as it is. */
function filled(body) {
  const values = {};
  const text = body.join('\n').replaceAll(/\$\{(\d+)(?:\|([^,|]*)[^|]*\||:((?:[^}\\]|\\.)*))\}/g, (_, number, choice, value) => {
    values[number] = choice ?? value;
    return values[number];
  });
  return text.replaceAll(/\$(\d+)/g, (_, number) => values[number] ?? '');
}

for (const [name, snippet] of Object.entries(snippets)) {
  test(`the snippet "${name}" is what mig takes`, () => {
    const text = filled(snippet.body);
    assert.ok(!text.includes('$'), text);
    const input = (place[name] ?? whole)(text);
    const { status, stdout, stderr } = spawnSync(process.env.MIG_BINARY, ['check', '-'], { input, encoding: 'utf8' });
    assert.equal(status, 0, `${input}\n${stdout}${stderr}`);
    assert.ok(snippet.prefix && snippet.description);
  });
}

test('each place is that of a snippet', () => {
  for (const name of Object.keys(place)) assert.ok(name in snippets, name);
});
