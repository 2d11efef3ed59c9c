import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SiteReport } from '../site-report.ts';
import { openTestMove, type TestMove } from './test-move.ts';
import { wxr, wxrComment, wxrItem } from './test-wxr.ts';

let move: TestMove;
beforeEach(async () => {
  move = await openTestMove();
});
afterEach(() => move.close());

/** Everything in the file is somewhere in the report. */
function expectBalance(report: SiteReport, xml: string): void {
  const sums = [...report.items.values()].map(({ total, imported, updated, unchanged, skipped, used }) => [
    total,
    imported + updated + unchanged + skipped + used,
  ]);
  for (const [total, sum] of sums) expect(sum).toBe(total);
  expect(sums.reduce((all, [total = 0]) => all + total, 0)).toBe(xml.match(/<item>/g)?.length ?? 0);

  const skipped = [...report.comments.skipped.values()].reduce((all, times) => all + times, 0);
  expect(report.comments.total).toBe(xml.match(/<wp:comment>/g)?.length ?? 0);
  expect(report.comments.made + report.comments.known + skipped).toBe(report.comments.total);
  expect(report.pictures.found + report.pictures.missingTotal).toBe(report.pictures.named);
}

/** Every kind of item, comment, picture and shortcode; `seed` varies how many and in which order. */
function mixed(seed: number): string {
  const types = ['post', 'page', 'attachment', 'nav_menu_item', 'jobs', 'guest-author', 'wp_block', 'revision'];
  const states = ['publish', 'draft', 'trash', 'private', 'future', 'inherit', 'pending', 'odd'];
  const contents = [
    '',
    'نص [gallery ids="3,4"] و[contact-form-7 id="1"] و[sic]',
    '<!-- wp:image --><figure><img src="https://old.example/wp-content/uploads/a.jpg"></figure><!-- /wp:image -->',
    '<script>alert(1)</script><img src="https://cdn.example/b.png"><iframe src="https://x.example"></iframe>',
    '[caption id="a"]<img src="/wp-content/uploads/c.jpg"> تعليق[/caption]\n\n[vc_row][vc_column]داخل[/vc_column][/vc_row]',
  ];
  const pick = <T>(list: readonly T[], number: number) => list[number % list.length] as T;
  const items = Array.from({ length: 60 }, (_, index) => {
    const number = index * (seed + 1) + seed;
    const comments = Array.from({ length: number % 4 }, (_, at) =>
      wxrComment({
        id: index * 10 + at,
        parent: at,
        type: pick(['comment', 'pingback', ''], at + seed),
        content: pick(['نعم', ''], at * seed),
      }),
    );
    return wxrItem({
      ...{
        id: index + 1,
        type: pick(types, number),
        status: pick(states, number >> 2),
        content: pick(contents, number),
      },
      ...{ title: pick(['خبر', ''], number), inside: comments.join(''), meta: { _thumbnail_id: String(number % 70) } },
      attachment: `https://old.example/wp-content/uploads/${index}.jpg`,
    });
  });
  return wxr(items.join(''));
}

test.each(Array.from({ length: 12 }, (_, seed) => [seed]))(
  'nothing of a mixed export is lost silently (%d)',
  async (seed) => {
    const xml = mixed(seed);
    const first = await move.bring(xml, { types: seed % 2 ? ['jobs'] : [] });
    expectBalance(first, xml);
    const stories = [...first.items].filter(([type]) => type === 'post' || type === 'jobs');
    const imported = stories.reduce((all, [, counts]) => all + counts.imported, 0);
    expect((await move.paper.store.reads.counts()).articles).toBe(imported);
    expect((await move.paper.store.reads.counts()).comments).toBe(first.comments.made);
    expect(
      move.told.filter((line) => line.includes('skipped')).length +
        [...first.left.values()].reduce((all, times) => all + times, 0),
    ).toBe([...first.items.values()].reduce((all, { skipped }) => all + skipped, 0));

    const again = await move.bring(xml, { types: seed % 2 ? ['jobs'] : [] });
    expectBalance(again, xml);
    expect((await move.paper.store.reads.counts()).articles).toBe(imported);
    expect(again.comments.made).toBe(0);
    for (const [, counts] of again.items) expect(counts).toMatchObject({ imported: 0, updated: 0 });
    expect(again.addresses).toMatchObject({ made: 0, changed: 0 });
  },
);

test('pictures come from the uploads folder, whatever size a story shows; what is missing is listed', async () => {
  const uploads = path.join(move.folder, 'uploads');
  await mkdir(path.join(uploads, '2024/03'), { recursive: true });
  const pixels = (colour: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
      .jpeg()
      .toBuffer();
  await writeFile(path.join(uploads, '2024/03/صورة.jpg'), await pixels('#a00'));
  await writeFile(path.join(uploads, '2024/03/lead.jpg'), await pixels('#0a0'));
  const at = 'https://old.example/wp-content/uploads/2024/03';
  const attachment = (id: number, name: string) =>
    wxrItem({
      ...{
        id,
        type: 'attachment',
        status: 'inherit',
        parent: 1,
        attachment: `${at}/${name}`,
        excerpt: `تعليق ${id}`,
        slug: `a${id}`,
      },
      meta: { _wp_attached_file: `2024/03/${name}`, _wp_attachment_image_alt: `وصف ${id}` },
    });
  const content = `<!-- wp:image {"id":11} --><figure class="wp-block-image"><img src="${at}/%D8%B5%D9%88%D8%B1%D8%A9-1024x682.jpg" class="wp-image-11"/><figcaption>في الميناء</figcaption></figure><!-- /wp:image -->
<!-- wp:gallery --><figure class="wp-block-gallery has-nested-images"><figure class="wp-block-image"><img src="${at}/lead-300x200.jpg"/></figure><figure class="wp-block-image"><img src="${at}/lost.jpg"/></figure><figcaption>المعرض</figcaption></figure><!-- /wp:gallery -->`;
  const xml = wxr(
    [
      attachment(11, 'صورة.jpg'),
      attachment(12, 'lead-scaled.jpg'),
      wxrItem({ id: 1, content, meta: { _thumbnail_id: '12' } }),
      wxrItem({ id: 2, content: '[gallery]\n\n[gallery ids="11,12"]' }),
    ].join(''),
  );
  const report = await move.bring(xml, { uploads });
  const story = await move.story(1);
  expect(story.picture).toMatchObject({ alt: 'وصف 12', caption: 'تعليق 12' });
  expect(story.body).toMatchObject([
    { type: 'picture', picture: { alt: 'وصف 11', caption: 'في الميناء' } },
    { type: 'gallery', pictures: [{ mediaId: story.picture?.mediaId }], caption: 'المعرض' },
  ]);
  expect((await move.story(2)).body).toMatchObject([
    { type: 'gallery', pictures: [{ alt: 'وصف 11' }, { alt: 'وصف 12' }] },
  ]);
  expect(report.pictures).toMatchObject({ named: 6, found: 5, missingTotal: 1 });
  expect([...report.pictures.missing]).toEqual([`${at}/lost.jpg`]);
  expect(await move.target('/wp-content/uploads/2024/03/lead.jpg')).toEqual({
    path: expect.stringMatching(/^\/media\/.*\.jpg$/),
  });
  expect(report.items.get('attachment')).toMatchObject({ total: 2, used: 2 });
});
