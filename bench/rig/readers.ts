import { Agent, get } from 'node:http';

/** What readers saw in all: milliseconds of each answer, and how many were kept pages. */
export type Reading = { times: number[]; hits: number; faults: number };

type Answer = { status: number; timing: string; body: string };

/** Asks for a page as a browser does, on connections that stay open. */
export function createReader(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { 'accept-encoding': 'identity' };
  return (address: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = get(url + address, { agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            timing: String(answer.headers['server-timing'] ?? ''),
            body: Buffer.concat(parts).toString(),
          }),
        );
      });
      request.on('error', reject);
    });
}

/** Readers who each ask for one address after the other until `isOver`. */
export async function readAlong(
  read: ReturnType<typeof createReader>,
  count: number,
  nextAddress: () => string,
  isOver: () => boolean,
): Promise<Reading> {
  const reading: Reading = { times: [], hits: 0, faults: 0 };
  async function one(): Promise<void> {
    while (!isOver()) {
      const began = performance.now();
      const { status, timing } = await read(nextAddress());
      reading.times.push(performance.now() - began);
      if (timing.includes('hit')) reading.hits += 1;
      if (status >= 400) reading.faults += 1;
    }
  }
  await Promise.all(Array.from({ length: count }, one));
  return reading;
}
