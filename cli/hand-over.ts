import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Output } from './command.ts';
import type { Order, Reply } from './order.ts';

/**
 * Has the running site do the work: sends the order to its socket and shows what comes back. Aborting hangs up, and the
 * site stops at its next safe point.
 * @returns the exit code @throws Error where nobody answers there, or the site goes away before it is done
 */
export async function handOver(socketPath: string, order: Order, output: Output, signal: AbortSignal): Promise<number> {
  const socket = connect(socketPath);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  // An end in the middle shows as lines that stop before `done`.
  socket.on('error', () => socket.destroy());
  signal.addEventListener('abort', () => socket.destroy());
  socket.write(`${JSON.stringify(order)}\n`);
  try {
    for await (const line of createInterface({ input: socket })) {
      const reply = JSON.parse(line) as Reply;
      if ('done' in reply) return reply.code;
      if ('print' in reply) output.print(reply.print);
      else if ('warn' in reply) output.warn(reply.warn);
      else output.progress(reply.progress);
    }
  } finally {
    socket.destroy();
  }
  if (signal.aborted) {
    output.warn('Interrupted; what was done is stored.');
    return 130;
  }
  throw new Error('the site ended before the work was done');
}
