import { expect, test } from 'vitest';
import { redirectFor } from '#root/lib/domain/redirect.ts';
import { commit, noon, put, section } from '#root/lib/store/contract/sample.ts';
import { checkStore } from '#root/lib/store/json/check-store.ts';
import { openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import { temporaryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { keepAddresses } from '../keep-addresses.ts';
import { changeSection } from './change-section.ts';
import { dropSection } from './drop-section.ts';

test('the check finds no fault with a section that was renamed and deleted, but with an old address of no story', async () => {
  const store = keepAddresses(await openJsonStore({ folder: temporaryFolder(), now: () => noon, threads: false }));
  await commit(store, [put('section', section('news'))]);
  const wish = { name: { ar: 'أخبار' }, slug: 'أخبار', place: 'same' } as const;
  expect(await changeSection(store, { id: 'news', version: 1, wish, by: 'أمل' })).toMatchObject({
    after: { id: 'news' },
  });
  expect(await dropSection(store, { id: 'news', version: 2, by: 'أمل' })).toMatchObject({ section: { id: 'news' } });
  const lost = redirectFor('/old', { articleId: 7 });
  if (lost) await commit(store, [put('redirect', lost)]);
  await store.close();
  expect((await checkStore(store.folder)).findings.map(({ reason }) => reason)).toEqual(['missing article:7']);
});
