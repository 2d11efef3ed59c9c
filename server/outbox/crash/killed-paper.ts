import { writeSync } from 'node:fs';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { commit, noon, put, section, stories, story } from '#root/lib/store/contract/sample.ts';
import { openPostOffice } from '../test-post-office.ts';

// The process that is killed: `node killed-paper.ts FOLDER RECEIVER` publishes stories one after the other, tells the number of each
// that is acknowledged, and sends what it can.
const [folder = '', receiver = ''] = process.argv.slice(2);
const clock = {
  now: () => noon,
  move: () => undefined,
  schedule: (ms: number, job: () => void) => {
    const timer = setTimeout(job, Math.min(ms, 5));
    return () => clearTimeout(timer);
  },
};
const office = await openPostOffice(folder, { CDN_PURGE_URL: `${receiver}/purge` }, clock as never);
if (!(await office.store.get('settings', 'site'))) {
  const webhooks = [{ id: 'push', url: `${receiver}/push` }];
  await commit(office.store, [put('settings', { ...startingSettings, webhooks }), put('section', section('news'))]);
}
for (;;) {
  const id = office.store.nextArticleId();
  await stories(office.store, story(id, { publishedAt: new Date(noon).toISOString() }));
  writeSync(1, `${id}\n`);
}
