import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { createFormDoor, mostForms } from './form-door.ts';
import { BusyError } from './page-cache.ts';
import type { PageDoor } from './page-door.ts';

const body = '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_0a"\r\n\r\n\r\n--x--\r\n';

function post(): IncomingMessage {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  return Object.assign(Readable.from([Buffer.from(body)]), { headers }) as unknown as IncomingMessage;
}

/** A door whose actions end when they are let; `under way` at each moment and at most. */
function slowDoor() {
  const seen = { running: 0, most: 0 };
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  const pageDoor = { sendOnce: () => undefined } as unknown as PageDoor;
  const answer = createFormDoor({
    siteUrl: 'http://localhost:3000',
    isOurHost: () => true,
    pageDoor,
    addressOf: () => '',
    renderPage: async () => {
      seen.running += 1;
      seen.most = Math.max(seen.most, seen.running);
      await done;
      seen.running -= 1;
      return { status: 303, headers: {} } as Entry;
    },
  });
  return { seen, finish, ask: () => answer(post(), {} as ServerResponse, '/') };
}

test('a rush of forms is answered to the last, a bounded number at a time', async () => {
  const { seen, finish, ask } = slowDoor();
  const asked = Array.from({ length: 300 }, ask);
  finish();
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['form']));
  expect(seen.most).toBe(mostForms.atOnce);
});

test('beyond those that may wait, readers are told to come back', async () => {
  const { finish, ask } = slowDoor();
  const asked = Array.from({ length: mostForms.atOnce + mostForms.waiting + 5 }, ask);
  // Whoever is refused is refused before anybody is answered.
  const refused = asked.map((one) =>
    one.then(
      () => false,
      (error: unknown) => error instanceof BusyError,
    ),
  );
  await Promise.race(refused);
  finish();
  expect((await Promise.all(refused)).filter(Boolean)).toHaveLength(5);
});
