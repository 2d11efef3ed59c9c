import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestMove, type TestMove } from './test-move.ts';
import { wxr, wxrItem } from './test-wxr.ts';

let move: TestMove;
beforeEach(async () => {
  move = await openTestMove();
});
afterEach(() => move.close());

const arabic = '%d8%ba%d8%b2%d8%a9-%d8%a7%d9%84%d9%8a%d9%88%d9%85';

describe('an old address leads to its story', () => {
  test.each([
    ['post name', `https://old.example/${arabic}/`],
    ['day and name', `https://old.example/2024/03/05/${arabic}/`],
    ['month and name', `https://old.example/2024/03/${arabic}/`],
    ['numeric', 'https://old.example/archives/7'],
    ['plain', 'https://old.example/?p=7'],
    ['category and name', `https://old.example/world/europe/${arabic}.html`],
    ['index permalinks', `https://old.example/index.php/2024/03/05/${arabic}/`],
  ])('whose permalinks were %s', async (_, link) => {
    await move.bring(wxr(wxrItem({ id: 7, link, slug: arabic })));
    const { id: articleId } = await move.story(7);
    const usual = ['/?p=7', '/archives/7', '/غزة-اليوم', '/2024/03/غزة-اليوم/', `/2024/03/05/${arabic.toUpperCase()}`];
    for (const address of [link, ...usual]) expect(await move.target(address), address).toEqual({ articleId });
  });

  test('also where its slug was cut off in the middle of a letter, and under its earlier slugs and days', async () => {
    const cut = `${'%d8%a7'.repeat(33)}%d8`.slice(0, 200);
    const item = wxrItem({
      ...{ id: 7, slug: cut, link: `https://old.example/2024/03/05/${cut}/` },
      meta: { _wp_old_slug: 'earlier-name', _wp_old_date: '2023-12-31' },
    });
    await move.bring(wxr(item));
    const { id: articleId } = await move.story(7);
    for (const address of [
      `/2024/03/05/${cut}/`,
      `/2024/03/05/${cut}`,
      '/2024/03/05/earlier-name',
      `/2023/12/31/${cut}`,
    ]) {
      expect(await move.target(address), address).toEqual({ articleId });
    }
  });

  test('but a likely address gives way to the story that has it', async () => {
    const items = [
      wxrItem({ id: 1, slug: 'same', link: 'https://old.example/2024/03/05/same/' }),
      wxrItem({ id: 2, slug: 'same', link: 'https://old.example/same/' }),
    ];
    const first = await move.bring(wxr(items.join('')));
    const second = await move.story(2);
    expect(await move.target('/same')).toEqual({ articleId: second.id });
    expect(first.addresses.made).toBeGreaterThan(8);
    const again = await move.bring(wxr(items.join('')));
    expect(again.addresses).toMatchObject({ made: 0, changed: 0 });
  });

  test('below a folder of its domain, with the front page, the days and the attachments', async () => {
    const base = 'https://old.example/blog';
    const xml = wxr(
      [
        wxrItem({
          id: 5,
          type: 'attachment',
          status: 'inherit',
          parent: 7,
          link: `${base}/x/photo/`,
          attachment: `${base}/wp-content/uploads/2024/03/photo.jpg`,
        }),
        wxrItem({
          id: 6,
          type: 'attachment',
          status: 'inherit',
          link: `${base}/?attachment_id=6`,
          attachment: `${base}/wp-content/uploads/2024/03/loose.jpg`,
        }),
        wxrItem({ id: 7, slug: 'x', link: `${base}/x/` }),
        wxrItem({ id: 8, type: 'page', slug: 'home', link: `${base}/` }),
        wxrItem({ id: 9, type: 'page', slug: 'team', link: `${base}/team/` }),
        wxrItem({ id: 10, type: 'page', slug: 'about', link: `${base}/about/` }),
      ].join(''),
    ).replaceAll('<wp:base_blog_url>https://old.example', `<wp:base_blog_url>${base}`);
    const seen: string[][] = [];
    const report = await move.bring(xml, { onAddress: (from, now) => seen.push([from, now]) });
    const { id: articleId } = await move.paper.story('old.example/blog?p=7');
    for (const address of ['/blog/x/', '/blog/?p=7', '/blog/x/photo/', '/blog/?attachment_id=5']) {
      expect(await move.target(address), address).toEqual({ articleId });
    }
    expect(await move.target('/blog/?attachment_id=6')).toEqual({ path: '/' });
    expect(await move.target('/blog/')).toEqual({ path: '/' });
    expect(await move.target('/blog/2024/03')).toEqual({ path: '/archive/2024/03' });
    expect(await move.target('/blog/?m=20240305')).toEqual({ path: '/archive/2024/03/05' });
    expect(await move.target('/blog/team')).toEqual({ path: '/pages/page-9' });
    expect(await move.target('/blog/about')).toEqual({ path: '/about' });
    expect(await move.paper.store.get('page', 'page-9')).toMatchObject({
      title: { ar: 'خبر 9' },
      sourceId: 'old.example/blog?p=9',
    });
    expect(report.items.get('page')).toMatchObject({ total: 3, imported: 2, skipped: 1 });
    expect(seen).toContainEqual(['/blog/team/', '/pages/page-9']);
    expect(new Set(seen.map(([from]) => from)).size).toBeGreaterThanOrEqual(report.addresses.made);
  });
});
