import { Agent, request as httpRequest } from 'node:http';
import { request as requests } from '@playwright/test';
import { builtActions, deskActions } from '#root/e2e/desk-actions.ts';
import { goodPassword, signInWithoutScript } from '#root/e2e/desk-people.ts';
import { naba } from '#root/e2e/newsroom-command.ts';
import type { RunningPaper } from './paper.ts';

export type DeskAnswer = { status: number; text: string; ms: number };

/** Somebody who is signed in at the desk, on connections that stay open. `ms` of an answer: from asking to its last byte. */
export type DeskVisitor = {
  token: string;
  get(path: string): Promise<DeskAnswer>;
  /** Calls an action as the desk's script does. */
  act(name: string, input: unknown): Promise<DeskAnswer>;
};

const email = 'bench@naba.example';

/** Makes the bench's chief editor in a paper that nobody serves. */
export async function addChief(folder: string): Promise<void> {
  await naba.at(folder, goodPassword, 'user', 'add', '--email', email, '--name', 'رئيسة القياس', '--role', 'chief');
}

/** Signs the chief editor in over HTTP. @throws Error where the paper lets nobody in */
export async function enterDesk({ url }: RunningPaper): Promise<DeskVisitor> {
  const context = await requests.newContext({ baseURL: url });
  const { token, answer } = await signInWithoutScript(context, url, { email, role: 'chief' });
  await context.dispose();
  if (!token) throw new Error(`the desk lets nobody in: ${answer.status()}`);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const own = { cookie: `__Host-naba-desk=${token}`, 'accept-encoding': 'identity' };

  function ask(method: string, path: string, headers: Record<string, string>, body?: string): Promise<DeskAnswer> {
    return new Promise((resolve, reject) => {
      const began = performance.now();
      const asked = httpRequest(url + path, { agent, method, headers }, (answered) => {
        const parts: Buffer[] = [];
        answered.on('data', (part: Buffer) => parts.push(part));
        answered.on('error', reject);
        answered.on('end', () => {
          const ms = performance.now() - began;
          resolve({ status: answered.statusCode ?? 0, text: Buffer.concat(parts).toString(), ms });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  const ids = new Map(builtActions().map(({ name, id }) => [name, id]));
  return {
    token,
    get: (path) => ask('GET', path, own),
    act: (name, input) => {
      const headers = { ...own, origin: url, 'next-action': ids.get(name) ?? '' };
      return ask(
        'POST',
        deskActions[name]?.page ?? '/desk',
        { ...headers, 'content-type': 'text/plain;charset=UTF-8' },
        JSON.stringify([input]),
      );
    },
  };
}
