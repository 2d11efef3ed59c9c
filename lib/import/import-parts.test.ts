import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { corridor, paperOfEachTest } from './test-paper.ts';

const paper = paperOfEachTest();
const { bring, story } = paper;

describe('comments', () => {
  const reply = (text: string, ...replies: object[]) => ({ author: 'سامي', text, replies });
  const commented = {
    ...corridor,
    comments: [
      {
        author: 'ليلى',
        email: 'layla@example.org',
        text: 'خبر مهم',
        date: '2026-11-20T21:00:00Z',
        replies: [reply('نعم', reply('حقا؟', reply('حقا', reply('بلا شك'))))],
      },
    ],
  };

  test('come in approved, threaded, and the deepest stand beside each other', async () => {
    expect(await bring([commented])).toMatchObject({ made: { comments: 5 } });
    const { id } = await story('corridor');
    const { items, comments } = await paper.store.reads.threads(id, { offset: 0, limit: 10 });
    expect(comments).toBe(5);
    const texts = (threads: typeof items): unknown[] =>
      threads.map(({ comment, replies }) => [comment.text, ...texts(replies)]);
    expect(texts(items)).toEqual([['خبر مهم', ['نعم', ['حقا؟'], ['حقا'], ['بلا شك']]]]);
    expect(items[0]?.comment).toMatchObject({ email: 'layla@example.org', createdAt: '2026-11-20T21:00:00.000Z' });
  });

  test('are not doubled, and the moderators’ decisions stay, when the story comes again', async () => {
    await bring([commented]);
    const [first] = (await paper.store.reads.comments({ states: ['approved'] }, { offset: 4, limit: 1 })).items;
    if (!first) throw new Error('no comment');
    const document = { ...first, state: 'rejected' } as const;
    await paper.store.commit({ by: 'desk', writes: [{ collection: 'comment', id: first.id, expected: 1, document }] });
    const more = { ...commented, body: 'نص جديد', comments: [...commented.comments, reply('جديد')] };
    expect(await bring([more])).toMatchObject({ updated: 1, made: { comments: 1 } });
    expect(await paper.store.get('comment', first.id)).toMatchObject({ state: 'rejected' });
  });
});

describe('inline related stories', () => {
  const before = { type: 'paragraph', text: 'قبل' };
  const after = { type: 'paragraph', text: 'بعد' };
  const line = (id: string, ...related: string[]) => ({
    ...corridor,
    id,
    body: [before, ...related.map((other) => ({ type: 'related', story: other })), after],
  });

  test('are found earlier, later and not at all, and stand in their places', async () => {
    const notes: string[] = [];
    await bring([line('a'), line('b', 'a', 'nowhere', 'c'), line('c')], {
      onNote: (at, note) => notes.push(`${at} ${note}`),
    });
    const place = async (id: string) => ({ type: 'related', articleId: (await story(id)).id });
    expect((await story('b')).body).toEqual([before, await place('a'), await place('c'), after]);
    expect(notes).toEqual(['2 related story nowhere is not in the paper']);
  });

  test('do not make an unchanged story new, and one that comes later finds its place', async () => {
    await bring([line('b', 'c')]);
    expect((await story('b')).body).toEqual([before, after]);
    await bring([line('b', 'c'), line('c')]);
    expect((await story('b')).body).toHaveLength(3);
    expect(await bring([line('b', 'c'), line('c')])).toMatchObject({ unchanged: 2 });
  });
});

describe('pictures', () => {
  test('beside the file come in; web addresses and paths elsewhere are told', async () => {
    const pictures = { importFolder: paper.folder, mediaFolder: path.join(paper.folder, 'media') };
    await mkdir(path.join(paper.folder, 'pictures'), { recursive: true });
    const png = sharp({ create: { width: 400, height: 200, channels: 3, background: '#0a785a' } });
    await png.png().toFile(path.join(paper.folder, 'pictures/port.png'));
    const image = { path: 'pictures/port.png', alt: 'الميناء', credit: 'نبأ' };
    const lines = [
      { ...corridor, image },
      { ...corridor, id: 'b', body: [{ type: 'picture', ...image }] },
      { ...corridor, id: 'c', image: 'https://example.org/a.jpg' },
      { ...corridor, id: 'd', image: '../../../../etc/hostname' },
      { ...corridor, id: 'e', image: 'pictures/none.png' },
    ];
    const report = await bring(lines, { pictures });
    expect(report).toMatchObject({ imported: 5, made: { media: 1 }, notesTotal: 3 });
    const [media] = await paper.store.all('media');
    expect((await story('corridor')).picture).toEqual({ mediaId: media?.id, alt: 'الميناء', credit: 'نبأ' });
    expect((await story('b')).body).toEqual([
      { type: 'picture', picture: { mediaId: media?.id, alt: 'الميناء', credit: 'نبأ' } },
    ]);
    expect(await bring(lines, { pictures })).toMatchObject({ unchanged: 5, made: { media: 0 } });
  });
});
