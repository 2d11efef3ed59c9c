import type { Desk } from './desk.ts';
import { newId } from './token.ts';

export const demoChief = { email: 'chief@naba.example', name: 'رئيسة التحرير', role: 'chief' } as const;

/**
 * Lets somebody into a paper that has no people: the demo gets a chief with a password, any other paper a one-time link to
 * make one. What is to be told on the terminal, and nowhere else.
 */
export async function firstPeople(
  { accounts, passwords, firstChief, audit }: Desk,
  { demo, siteUrl, now }: { demo: boolean; siteUrl: string; now: number },
): Promise<string[]> {
  if (accounts.all().length > 0) return [];
  if (!demo) {
    const token = firstChief.invite(now);
    return [
      'Nobody can enter the desk yet. Make the first chief editor (once, within a day):',
      `  ${siteUrl}/desk/welcome/${token}`,
    ];
  }
  const password = newPassword();
  const account = await accounts.create({ ...demoChief, password: await passwords.hash(password) }, now);
  if (account === 'email-taken') return [];
  const by = { id: 'system', name: 'Naba' };
  const after = { email: account.email, role: account.role };
  await audit.append([{ by, act: 'user.add', subject: `account:${account.id}`, after }]);
  return [
    `The demo’s chief editor enters at ${siteUrl}/desk (told this once):`,
    `  e-mail    ${demoChief.email}`,
    `  password  ${password}`,
  ];
}

/** A password that nobody guesses and that can be typed: four times five letters, 99 bits. */
export function newPassword(): string {
  return Array.from({ length: 4 }, () => newId('p', 5).slice(2)).join('-');
}
