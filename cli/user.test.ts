import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestTerminal, type TestTerminal } from './test-terminal.ts';

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await openTestTerminal();
});
afterEach(() => terminal.close());

const good = 'zaytun-madar-7-qindil';

/** Runs `naba user …` with something on standard input. */
async function user(input: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: terminal.data, NABA_CWD: terminal.folder };
  const main = path.resolve(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, [main, 'user', ...args], { env, stdio: 'pipe' });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += chunk));
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, told };
}

const add = (input: string, email: string, role = 'chief') =>
  user(input, 'add', '--email', email, '--name', 'منى', '--role', role);

async function filesOf(folder: string): Promise<string> {
  const names = await readdir(path.join(terminal.data, folder));
  return (await Promise.all(names.map((name) => readFile(path.join(terminal.data, folder, name), 'utf8')))).join('\n');
}

test('adds, lists and resets; no password is kept or told', { timeout: 120_000 }, async () => {
  expect(await add(`${good}\n`, 'Mona@Naba.example')).toMatchObject({ code: 0 });
  expect(await add(good, 'mona@naba.example')).toMatchObject({ code: 1 });
  const listed = await user('', 'list');
  expect(listed.told).toContain('mona@naba.example  chief  active  منى  [password]');
  const reset = await user('', 'reset', '--email', 'mona@naba.example');
  expect(reset).toMatchObject({
    code: 0,
    told: expect.stringMatching(/http:\/\/localhost:3000\/desk\/welcome\/[\w-]{43}/),
  });
  expect((await user('', 'list')).told).toContain('[no password yet]');
  expect(await user(good, 'reset', '--email', 'mona@naba.example', '--second-factor')).toMatchObject({ code: 0 });
  const everything = [await filesOf('accounts'), await filesOf('audit'), listed.told, reset.told].join('\n');
  expect(everything).not.toContain(good);
  expect(await filesOf('audit')).toContain('"act":"user.reset"');
});

test('refuses weak passwords, unknown roles and people, and says so by the exit code', {
  timeout: 120_000,
}, async () => {
  expect(await add('1234567890', 'a@naba.example')).toMatchObject({ code: 1 });
  expect(await add(good, 'a@naba.example', 'king')).toMatchObject({ code: 2 });
  expect(await add(good, 'nobody')).toMatchObject({ code: 2 });
  expect(await user(good, 'reset', '--email', 'a@naba.example')).toMatchObject({ code: 1 });
  expect(await user('', 'dance')).toMatchObject({ code: 2 });
  expect(await readdir(path.join(terminal.data, 'accounts'))).toEqual([]);
});

test('check names the first broken line of the audit log', { timeout: 120_000 }, async () => {
  await add(good, 'mona@naba.example');
  expect(await terminal.naba('check')).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 act in the audit log'),
  });
  const [name = ''] = await readdir(path.join(terminal.data, 'audit'));
  const file = path.join(terminal.data, 'audit', name);
  await writeFile(file, (await readFile(file, 'utf8')).replace('"chief"', '"editor"'));
  const broken = await terminal.naba('check');
  expect(broken).toMatchObject({ code: 1, err: expect.stringContaining(`audit/${name}: line 1: audit-changed`) });
});
