import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { webhookSignature } from './webhook-signature.ts';

afterEach(() => vi.useRealTimers());

type Verify = (header: string, body: Buffer, secret: string) => boolean;

/** The function that receivers are given in the handbook, as it stands there. */
async function documentedCheck(): Promise<Verify> {
  const handbook = readFileSync(path.resolve(import.meta.dirname, '../../docs/operating.md'), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(handbook)?.[1];
  const module = `data:text/javascript,${encodeURIComponent(`${code}\nexport { isFromThePaper };`)}`;
  return ((await import(/* @vite-ignore */ module)) as { isFromThePaper: Verify }).isFromThePaper;
}

test('the check in the handbook takes what the paper signs, and nothing else', async () => {
  const instant = Date.parse('2026-11-23T12:00:00.400Z');
  vi.useFakeTimers({ now: instant });
  const isFromThePaper = await documentedCheck();
  const body = '{"event":"story.published","story":{"url":"https://paper.example/نبأ"}}';
  const header = webhookSignature('whsec_right', body, instant);
  expect(header).toMatch(/^t=1795435200,v1=[0-9a-f]{64}$/);
  expect(isFromThePaper(header, Buffer.from(body), 'whsec_right')).toBe(true);
  expect(isFromThePaper(header, Buffer.from(`${body} `), 'whsec_right')).toBe(false);
  expect(isFromThePaper(header, Buffer.from(body), 'whsec_wrong')).toBe(false);
  expect(isFromThePaper(header.replace('t=1', 't=2'), Buffer.from(body), 'whsec_right')).toBe(false);
  expect(isFromThePaper('nonsense', Buffer.from(body), 'whsec_right')).toBe(false);
  vi.setSystemTime(instant + 301_000);
  expect(isFromThePaper(header, Buffer.from(body), 'whsec_right')).toBe(false);
});
