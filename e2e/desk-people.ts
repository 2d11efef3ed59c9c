import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import type { Role } from '../lib/auth/role.ts';
import { arrange, naba } from './newsroom-command.ts';

export const goodPassword = 'zaytun-madar-7-qindil';

export type Person = { email: string; role: Role };

/** Somebody new of this role, with the good password. */
export async function newPerson(role: Role, name = `شخص ${role}`, folder?: string): Promise<Person> {
  const email = `${role}-${randomUUID().slice(0, 8)}@naba.example`;
  const order = ['user', 'add', '--email', email, '--name', name, '--role', role];
  await (folder ? naba.at(folder, goodPassword, ...order) : arrange(goodPassword, ...order));
  return { email, role };
}

/** A network of one's own: sign-ins are limited by it. */
export function newNetwork(): string {
  const part = () => Math.floor(Math.random() * 250);
  return `10.${part()}.${part()}.${part()}`;
}

/** The hidden fields of the page's form that has a field `named`, as a browser without script would send them. */
export function formFields(html: string, named: string): Record<string, string> {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.includes(`name="${named}"`));
  if (!form) throw new Error(`no form with ${named}`);
  const hidden = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    hidden.map((input) => [
      unescaped(/name="([^"]*)"/.exec(input)?.[1]),
      unescaped(/value="([^"]*)"/.exec(input)?.[1]),
    ]),
  );
}

function unescaped(text = ''): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** Signs in as a browser without script does, and gives the session's token. */
export async function signInWithoutScript(
  request: APIRequestContext,
  origin: string,
  { email }: Person,
  password = goodPassword,
) {
  const page = await request.get('/desk/sign-in');
  const multipart = { ...formFields(await page.text(), 'email'), email, password };
  const headers = { origin, 'x-forwarded-for': newNetwork() };
  const answer = await request.post('/desk/sign-in', { multipart, headers, maxRedirects: 0 });
  const cookie = answer.headersArray().find(({ name }) => name.toLowerCase() === 'set-cookie')?.value ?? '';
  return { answer, cookie, token: /__Host-naba-desk=([^;]+)/.exec(cookie)?.[1] };
}
