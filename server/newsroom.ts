import path from 'node:path';
import { firstPeople } from '#root/lib/auth/first-people.ts';
import { openDesk } from '#root/lib/auth/open-desk.ts';
import { openCardDesk } from '#root/lib/cards/card-desk.ts';
import { followDecisions } from '#root/lib/comments/learning/follow-decisions.ts';
import { createLessons } from '#root/lib/comments/learning/lessons.ts';
import { seedPaper } from '#root/lib/demo/seed.ts';
import { seedReadership } from '#root/lib/demo/seed-readership.ts';
import { locales } from '#root/lib/domain/locale.ts';
import { incomingFolder } from '#root/lib/media/media-folders.ts';
import { clearReceived } from '#root/lib/media/receive-image.ts';
import { keepAddresses } from '#root/lib/newsroom/keep-addresses.ts';
import { openOutbox } from '#root/lib/outbox/open-outbox.ts';
import { openReadership } from '#root/lib/readership/readership.ts';
import { createViewLog } from '#root/lib/readership/view-log.ts';
import type { Environment } from '#root/lib/runtime/environment.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { loadSecret } from '#root/lib/runtime/secret.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { type JsonStore, type JsonStoreOptions, openJsonStore } from '#root/lib/store/json/open-json-store.ts';

/**
 * Opens the paper's data for this process: the store, the newsroom's secret, and, where there is nothing yet, the demo
 * newsroom (or, with DEMO=0, the empty paper).
 * @param onProgress told how far the index is, where it has to be built first
 * @throws StoreError `locked` where another process has it open
 */
export async function openNewsroom(
  environment: Environment,
  onProgress?: JsonStoreOptions['onProgress'],
): Promise<JsonStore> {
  const shared = runtime();
  const outbox = await openOutbox(environment.DATA_DIR, shared.now);
  const { beside } = outbox;
  const kept = keepAddresses(await openJsonStore({ folder: environment.DATA_DIR, onProgress, beside }));
  shared.lessons = createLessons(kept);
  const store = followDecisions(kept, shared.lessons);
  await outbox.load();
  await clearReceived(incomingFolder(environment.DATA_DIR));
  shared.outbox = outbox;
  shared.store = store;
  shared.secret = loadSecret(environment.DATA_DIR);
  shared.cards = openCardDesk();
  shared.desk = await openDesk(environment.DATA_DIR, shared.secret, shared.now);
  const viewLog = createViewLog(path.join(environment.DATA_DIR, 'readership'));
  const seeded = await seedPaper(store, shared.now(), environment.DEMO);
  if (seeded === 'demo') await seedReadership(store, viewLog, shared.now());
  const { SITE_URL = `http://localhost:${environment.PORT}` } = environment;
  const demo = seeded === 'demo';
  // Straight to the terminal: what is told once belongs into no log.
  for (const line of await firstPeople(shared.desk, { demo, siteUrl: SITE_URL, now: shared.now() })) console.log(line);
  shared.readership = await openReadership(viewLog, shared.now);
  shared.readership.onChange(() => store.clock.tick(locales.map(dependency.mostRead)));
  return store;
}
