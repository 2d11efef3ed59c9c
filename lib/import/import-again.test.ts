import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { corridor, paperOfEachTest } from './test-paper.ts';

const paper = paperOfEachTest();
const { bring, story } = paper;

describe('importing again', () => {
  test('leaves the same stories alone: no new version, no tick', async () => {
    const lines = [corridor, { ...corridor, id: 'other', comments: [{ author: 'ليلى', text: 'شكرا' }] }];
    await bring(lines);
    const reading = paper.store.clock.reading();
    expect(await bring(lines)).toMatchObject({ imported: 0, updated: 0, unchanged: 2, made: { comments: 0 } });
    expect(paper.store.clock.reading()).toBe(reading);
    expect((await story('corridor')).version).toBe(1);
  });

  test('updates what changed and keeps the number, the slug, and what the line does not speak of', async () => {
    await bring([corridor]);
    const before = await story('corridor');
    await paper.store.commit({
      by: 'desk',
      writes: [
        {
          collection: 'article',
          id: before.id,
          expected: 1,
          document: {
            ...before,
            slug: 'ممر',
            standfirst: 'بقلم المكتب',
            kicker: 'تحليل',
            commenting: 'closed',
            relatedIds: [99],
          },
        },
      ],
    });
    expect(await bring([corridor])).toMatchObject({ unchanged: 1 });
    expect((await story('corridor')).standfirst).toBe('بقلم المكتب');
    expect(await bring([{ ...corridor, body: 'نص جديد' }])).toMatchObject({ updated: 1 });
    expect(await story('corridor')).toMatchObject({
      id: before.id,
      version: 3,
      slug: 'ممر',
      standfirst: corridor.abstract,
      kicker: 'تحليل',
      commenting: 'closed',
      relatedIds: [99],
      createdAt: before.createdAt,
      body: [{ type: 'paragraph', text: 'نص جديد' }],
    });
    await bring([{ ...corridor, title: 'عنوان جديد' }]);
    expect((await story('corridor')).slug).toBe('عنوان-جديد');
  });

  test('does not bring back what the paper withdrew', async () => {
    await bring([corridor]);
    const { version, ...article } = await story('corridor');
    const document = { ...article, version, state: 'withdrawn', withdrawal: { at: article.createdAt } } as const;
    await paper.store.commit({
      by: 'desk',
      writes: [{ collection: 'article', id: article.id, expected: version, document }],
    });
    await bring([{ ...corridor, state: 'published', body: 'نص آخر' }]);
    expect(await story('corridor')).toMatchObject({ state: 'withdrawn', withdrawal: { at: article.createdAt } });
  });

  test('within one file the later line wins', async () => {
    expect(await bring([corridor, { ...corridor, title: 'الأحدث' }])).toMatchObject({ imported: 1, updated: 1 });
    expect((await story('corridor')).headline).toBe('الأحدث');
    expect((await paper.store.reads.counts()).articles).toBe(1);
  });
});

test('a story the desk saves meanwhile is tried again on top of theirs, its batch unharmed', async () => {
  await bring([corridor, { ...corridor, id: 'b' }]);
  const commit = paper.store.commit.bind(paper.store);
  paper.store.commit = async (given) => {
    paper.store.commit = commit;
    const article = await story('corridor');
    const document = { ...article, kicker: 'ملف' };
    await commit({ by: 'desk', writes: [{ collection: 'article', id: article.id, expected: 1, document }] });
    return commit(given);
  };
  const changed = [corridor, { ...corridor, id: 'b' }].map((line) => ({ ...line, body: 'نص جديد' }));
  expect(await bring(changed)).toMatchObject({ updated: 2, skippedTotal: 0 });
  expect(await story('corridor')).toMatchObject({ kicker: 'ملف', body: [{ text: 'نص جديد' }], version: 3 });
});

test('what one batch brings is known to the next: a story that comes twice, a related one', async () => {
  const many = Array.from({ length: 249 }, (_, index) => ({ ...corridor, id: `story-${index}` }));
  const twice = { ...corridor, title: 'عنوان جديد' };
  const naming = { ...corridor, id: 'naming', body: [{ type: 'related', story: 'story-7' }] };
  const { commit } = paper.store;
  // A disk that takes its time: the next batch is read and planned before this one is stored.
  vi.spyOn(paper.store, 'commit').mockImplementation((given) => setTimeout(20).then(() => commit(given)));
  const report = await bring([corridor, ...many, twice, naming]);
  expect(report).toMatchObject({ imported: 251, updated: 1, notesTotal: 0 });
  expect(await story('corridor')).toMatchObject({ version: 2, headline: 'عنوان جديد' });
  const { body, version } = await story('naming');
  expect({ body, version }).toEqual({
    body: [{ type: 'related', articleId: (await story('story-7')).id }],
    version: 1,
  });
});
