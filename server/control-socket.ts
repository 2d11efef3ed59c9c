import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandContext } from '#root/cli/command.ts';
import { longestLine, type Order, orderSchema, type Reply } from '#root/cli/order.ts';
import type { JsonStore } from '#root/lib/store/json/open-json-store.ts';

/** Linux keeps a socket's path in 108 bytes, the last of them a zero. */
const longestPath = 107;

export type ControlSocket = {
  path: string;
  /** Ends what is under way at its next safe point and takes the socket away. */
  close(): Promise<void>;
};

type ControlOptions = {
  /** Runs one verb and gives its exit code. */
  run(command: string, context: CommandContext): Promise<number>;
  now: () => number;
  /** Where the socket goes; the system's temporary folder. */
  folder?: string;
};

/**
 * Takes orders from the command line of the same user on a Unix socket, and writes its path into the store's lock, where
 * the command line finds it. An order is a line of JSON, so is each reply.
 * @throws Error where the path would be longer than a socket's may be
 */
export async function startControlSocket(store: JsonStore, options: ControlOptions): Promise<ControlSocket> {
  // In a folder that only this user can enter, so that nobody connects between listen and chmod.
  const folder = await mkdtemp(path.join(options.folder ?? tmpdir(), 'naba-'));
  const file = path.join(folder, 's');
  if (Buffer.byteLength(file) > longestPath) {
    await rm(folder, { recursive: true });
    throw new Error(`The socket's path is longer than ${longestPath} bytes: ${file}. Set TMPDIR to a shorter folder.`);
  }
  const working = new Set<Promise<void>>();
  const sockets = new Set<Socket>();
  const stopping = new AbortController();
  const server = createServer((socket) => {
    sockets.add(socket);
    const work = serve(socket, store, options, stopping.signal)
      .catch(() => {
        socket.destroy();
      })
      .finally(() => {
        sockets.delete(socket);
        working.delete(work);
      });
    working.add(work);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(file, resolve);
  });
  await chmod(file, 0o600);
  await store.lock?.describe({ socket: file });
  return {
    path: file,
    async close() {
      server.close();
      stopping.abort();
      for (const socket of sockets) socket.setTimeout(5000, () => socket.destroy());
      await Promise.all(working);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serve(socket: Socket, store: JsonStore, options: ControlOptions, stopping: AbortSignal): Promise<void> {
  const gone = new AbortController();
  socket.on('close', () => gone.abort());
  socket.on('error', () => gone.abort());
  const reply = (message: Reply) => {
    if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
  };
  const order = await firstOrder(socket);
  // Read on, or the caller's hanging up would go unnoticed.
  socket.resume();
  if (!order) {
    reply({ warn: 'the order is not understood' });
    reply({ done: true, code: 2 });
  } else {
    const code = await options.run(order.command, {
      store,
      args: order.args,
      input: order.input,
      cwd: order.cwd,
      now: options.now,
      signal: AbortSignal.any([gone.signal, stopping]),
      print: (line) => reply({ print: line }),
      warn: (line) => reply({ warn: line }),
      progress: (progress) => reply({ progress }),
    });
    reply({ done: true, code });
  }
  await new Promise<void>((resolve) => {
    if (socket.destroyed) resolve();
    else {
      socket.once('close', () => resolve());
      socket.end();
    }
  });
}

/** The first line as an order; undefined where it is none, too long, or the caller went away. */
function firstOrder(socket: Socket): Promise<Order | undefined> {
  let text = '';
  socket.setEncoding('utf8');
  return new Promise((resolve) => {
    socket.once('close', () => resolve(undefined));
    socket.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end === -1 && text.length <= longestLine) return;
      socket.removeAllListeners('data');
      resolve(end === -1 ? undefined : parseOrder(text.slice(0, end)));
    });
  });
}

function parseOrder(line: string): Order | undefined {
  try {
    return orderSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
