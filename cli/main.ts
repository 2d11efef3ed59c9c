import { setTimeout } from 'node:timers/promises';
import { openDesk } from '#root/lib/auth/open-desk.ts';
import { keepAddresses } from '#root/lib/newsroom/keep-addresses.ts';
import { openOutbox } from '#root/lib/outbox/open-outbox.ts';
import { readEnvironment } from '#root/lib/runtime/environment.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { loadSecret } from '#root/lib/runtime/secret.ts';
import { liveOwner } from '#root/lib/store/json/lock.ts';
import { openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import { CommandError } from './command.ts';
import { commands } from './commands.ts';
import { handOver } from './hand-over.ts';
import { helpText } from './help.ts';
import { offlineCommand } from './offline.ts';
import { runCommand, runToEnd, sentenceOf } from './run-command.ts';
import { standardInput } from './standard-input.ts';
import { createTerminal } from './terminal.ts';

const [name = 'help', ...args] = process.argv.slice(2);
const terminal = createTerminal(process.stdout, process.stderr, Date.now);
const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.abort());

process.exitCode = await main().catch((error: unknown) => {
  terminal.warn(sentenceOf(error));
  return 1;
});

async function main(): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    terminal.print(helpText());
    return 0;
  }
  const folder = readEnvironment().DATA_DIR;
  const cwd = process.env.NABA_CWD ?? process.cwd();
  const offline = offlineCommand(name, args, cwd);
  if (offline) return runToEnd(offline.usage, terminal, () => offline.run({ ...terminal, folder, args, cwd }));
  const takesInput = Object.hasOwn(commands, name) && commands[name]?.takesInput?.(args);
  const input = takesInput ? await standardInput(terminal.warn) : undefined;
  try {
    return await here(folder, cwd, input);
  } catch (error) {
    if (!isStoreError(error, 'locked')) throw error;
    return handOver(await socketOf(folder), { command: name, args, cwd, input }, terminal, interrupt.signal);
  } finally {
    terminal.finish();
  }
}

/** Opens the store and does the work in this process. @throws StoreError `locked` where another has it */
async function here(folder: string, cwd: string, input: string | undefined): Promise<number> {
  const threads = Object.hasOwn(commands, name) && commands[name]?.long === true;
  const outbox = await openOutbox(folder, Date.now);
  const store = keepAddresses(await openJsonStore({ folder, threads, beside: outbox.beside }));
  await outbox.load();
  runtime().outbox = outbox;
  runtime().store = store;
  const secret = loadSecret(folder);
  runtime().secret = secret;
  runtime().desk = await openDesk(folder, secret, Date.now);
  try {
    return await runCommand(name, { ...terminal, store, args, input, cwd, now: Date.now, signal: interrupt.signal });
  } finally {
    await outbox.close();
    await store.close();
  }
}

/** The socket of the process that has the store; a site that is just starting is waited for. @throws CommandError */
async function socketOf(folder: string): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const owner = await liveOwner(folder);
    if (owner?.socket) return owner.socket;
    if (!owner) throw new CommandError('the paper was open in another process a moment ago; try again');
    await setTimeout(100);
  }
  const owner = await liveOwner(folder);
  throw new CommandError(
    `the paper is open in process ${owner?.pid} on ${owner?.host} since ${owner?.since}, which takes no orders; wait for its end`,
  );
}
