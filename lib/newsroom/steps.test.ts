import { beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '#root/lib/domain/article.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { changed } from './correct.ts';
import { embargoed, ending, inOrder, scheduled, unscheduled } from './plan-story.ts';
import { type Step, takeStep } from './take-step.ts';
import { restore } from './withdraw.ts';
import { deskStory, saveWorkingCopy } from './working-copy.ts';

const now = Date.UTC(2026, 10, 23, 9);
const hour = 3_600_000;
const iso = (instant: number) => new Date(instant).toISOString();
const draft: Article = {
  ...{ schema: 1, id: 1, version: 1, locale: 'ar', state: 'draft', slug: 'خبر', sectionId: 'news', tagIds: [] },
  ...{ authorIds: [], sources: [], relatedIds: [], commenting: 'default', createdAt: iso(now - hour) },
  headline: 'خبر',
  body: [{ type: 'paragraph', text: 'نص' }],
};
const out: Article = { ...draft, state: 'published', publishedAt: iso(now - hour) };
let store: Store;

beforeEach(() => {
  store = createMemoryStore();
});

async function add(article: Article): Promise<void> {
  await store.commit({
    by: 'test',
    writes: [{ collection: 'article', id: article.id, expected: 0, document: article }],
  });
}

describe('plans', () => {
  test('a story is scheduled for a time to come, after its embargo and before its end', () => {
    expect(scheduled(draft, now + hour, now)).toMatchObject({ state: 'scheduled', publishedAt: iso(now + hour) });
    expect(scheduled(draft, now, now)).toBe('time-past');
    expect(scheduled({ ...draft, embargoUntil: iso(now + 2 * hour) }, now + hour, now)).toBe('embargo-first');
    expect(scheduled({ ...draft, embargoUntil: iso(now + hour) }, now + hour, now)).toMatchObject({
      state: 'scheduled',
    });
    expect(scheduled({ ...draft, unpublishAt: iso(now + hour) }, now + hour, now)).toBe('end-first');
  });
  test('taken from the plan it has no time any more', () => {
    const planned = scheduled(draft, now + hour, now) as Article;
    expect(unscheduled(planned)).toEqual({ ...draft, state: 'ready' });
  });
  test('an embargo keeps it back, also the chief', () => {
    const held = embargoed(draft, now + hour) as Article;
    expect([inOrder(held, now), inOrder(held, now + hour)]).toEqual(['embargo-first', held]);
    expect(embargoed(held, undefined)).toEqual(draft);
    expect(embargoed(scheduled(draft, now + hour, now) as Article, now + 2 * hour)).toBe('embargo-first');
  });
  test('an end comes after the beginning', () => {
    expect(ending(out, now + hour, now)).toMatchObject({ unpublishAt: iso(now + hour) });
    expect(ending(out, now, now)).toBe('time-past');
    expect(ending(scheduled(draft, now + 2 * hour, now) as Article, now + hour, now)).toBe('end-first');
    expect(ending(ending(out, now + hour, now) as Article, undefined, now)).toEqual(out);
  });
});

describe('what is due', () => {
  test('is out as of its own instant, once, and not before', async () => {
    await add(scheduled(draft, now + hour, now) as Article);
    expect(await carryOutPlan(store, 1, now + hour - 1, 'Naba')).toMatchObject({ ok: true, changed: false });
    expect(await carryOutPlan(store, 1, now + hour + 999, 'Naba')).toMatchObject({ ok: true, changed: true });
    expect(await store.get('article', 1)).toMatchObject({
      state: 'published',
      publishedAt: iso(now + hour),
      version: 2,
    });
    expect(await carryOutPlan(store, 1, now + 2 * hour, 'Naba')).toMatchObject({ ok: true, changed: false });
  });
  test('is withdrawn as of its end, and stays when it is brought back', async () => {
    await add(ending(out, now + hour, now) as Article);
    await carryOutPlan(store, 1, now + 2 * hour, 'Naba');
    expect(await store.get('article', 1)).toMatchObject({ state: 'withdrawn', withdrawal: { at: iso(now + hour) } });
    await restore(store, 1, now + 3 * hour, { by: 'editor' });
    expect(await store.get('article', 1)).toEqual({ ...out, version: 3 });
    expect(await carryOutPlan(store, 1, now + 4 * hour, 'Naba')).toMatchObject({ changed: false });
  });
});

describe('changes to what is out', () => {
  const body: Article['body'] = [{ type: 'paragraph', text: 'نص أصح' }];
  test('are told as the editor says', () => {
    const written = { ...out, body };
    expect(changed(out, written, { how: 'silent' }, now)).toEqual(written);
    expect(changed(out, written, { how: 'update' }, now)).toEqual({ ...written, updatedAt: iso(now) });
    const note = { type: 'correction', text: 'كان العدد ثلاثة.', at: iso(now) } as const;
    const telling = { how: 'correction', kind: 'correction', text: note.text } as const;
    expect(changed(out, written, telling, now)).toEqual({ ...written, updatedAt: iso(now), body: [...body, note] });
    const clearer = changed(out, written, { ...telling, kind: 'clarification' }, now);
    expect(clearer.body.at(-1)).toEqual({ ...note, kind: 'clarification' });
  });
  test('never lose a correction that readers have seen', () => {
    const note = { type: 'correction', text: 'كان العدد ثلاثة.', at: iso(now - 5) } as const;
    const before = { ...out, body: [...out.body, note] };
    expect(changed(before, { ...before, body }, { how: 'silent' }, now).body).toEqual([...body, note]);
    expect(changed(before, before, { how: 'silent' }, now)).toBe(before);
    const clearer = { ...out, body: [...out.body, { ...note, kind: 'clarification' as const }] };
    const mended = { ...note, text: 'كان العدد أربعة.' };
    const after = changed(clearer, { ...out, body: [...body, mended] }, { how: 'silent' }, now).body;
    expect(after).toEqual([...body, { ...mended, kind: 'clarification' }]);
  });
});

describe('a step', () => {
  const by = { id: 'u-1', name: 'ليلى' };
  const step = (part: Partial<Step<never>> = {}): Step<never> => ({
    ...{ step: 'publish', id: 1, withText: true, by: by.name, now },
    rule: (written) => ({ ...written, state: 'published', publishedAt: iso(now) }),
    ...part,
  });
  async function write(headline: string): Promise<string> {
    const present = await deskStory(store, 1);
    if (!present) throw new Error('no story');
    const text = { ...present.text, headline };
    const saved = await saveWorkingCopy(store, { id: 1, text, seen: present.stamp, by, now });
    return saved.ok ? saved.stamp : '';
  }

  test('takes what was written along, and leaves no working copy behind', async () => {
    await add(draft);
    await write('عنوان أحدث');
    expect(await takeStep(store, step())).toMatchObject({ ok: true, changed: true });
    expect(await store.get('article', 1)).toMatchObject({ state: 'published', headline: 'عنوان أحدث' });
    expect((await store.get('working', '1'))?.text).toBeUndefined();
  });
  test('is not taken from another state, with another text than was looked at, or by an unknown story', async () => {
    await add(out);
    expect(await takeStep(store, step())).toEqual({ ok: false, code: 'step-not-now' });
    expect(await takeStep(store, step({ id: 9 }))).toEqual({ ok: false, code: 'story-unknown' });
    const stamp = await write('عنوان أول');
    await write('عنوان ثان');
    const changes = { step: 'publish-changes', rule: (written: Article) => written } as const;
    expect(await takeStep(store, step({ ...changes, stamp }))).toEqual({ ok: false, code: 'conflict' });
    expect((await store.get('article', 1))?.headline).toBe('خبر');
    const seen = (await deskStory(store, 1))?.stamp;
    expect(await takeStep(store, step({ ...changes, stamp: seen }))).toMatchObject({ ok: true });
    expect((await store.get('article', 1))?.headline).toBe('عنوان ثان');
  });
  test('without the text leaves it for later', async () => {
    await add(out);
    await write('عنوان ينتظر');
    const rule = (article: Article): Article => ({ ...article, state: 'withdrawn', withdrawal: { at: iso(now) } });
    await takeStep(store, step({ step: 'withdraw', withText: false, rule }));
    expect(await store.get('article', 1)).toMatchObject({ state: 'withdrawn', headline: 'خبر' });
    expect((await store.get('working', '1'))?.text?.headline).toBe('عنوان ينتظر');
  });
  test('may be refused by its rule', async () => {
    await add(draft);
    expect(await takeStep(store, { ...step(), rule: () => 'gate' as const })).toEqual({ ok: false, code: 'gate' });
  });
});
