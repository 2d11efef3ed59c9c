import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestMove, type TestMove } from './test-move.ts';
import { wxr, wxrCategory, wxrComment, wxrItem } from './test-wxr.ts';

let move: TestMove;
beforeEach(async () => {
  move = await openTestMove();
});
afterEach(() => move.close());

describe('a story', () => {
  test('keeps its states: what was not public does not become it', async () => {
    const items = [
      wxrItem({ id: 1 }),
      wxrItem({ id: 2, status: 'draft', date: '0000-00-00 00:00:00' }),
      wxrItem({ id: 3, status: 'future', date: '2030-01-01 10:00:00' }),
      wxrItem({ id: 4, status: 'future', date: '2020-01-01 10:00:00' }),
      wxrItem({ id: 5, status: 'private' }),
      wxrItem({ id: 6, password: 'سر' }),
      wxrItem({ id: 7, status: 'pending' }),
      wxrItem({ id: 8, status: 'trash' }),
      wxrItem({ id: 9, status: 'auto-draft' }),
      wxrItem({ id: 10, status: 'assigned' }),
    ];
    const report = await move.bring(wxr(items.join('')));
    const states = await Promise.all([1, 2, 3, 4, 5, 6, 7, 10].map(async (id) => (await move.story(id)).state));
    expect(states).toEqual(['published', 'draft', 'scheduled', 'published', 'draft', 'draft', 'in-review', 'draft']);
    expect(report.items.get('post')).toMatchObject({ total: 10, imported: 8, skipped: 2 });
    expect(move.told).toContain('8 skipped: post 8 “خبر 8”: in the trash');
    expect((await move.story(6)).importNotes).toEqual(['was behind a password: brought in as a draft']);
  });

  test('has its footnotes where it refers to them, and those it does not refer to at its end', async () => {
    const content =
      '<!-- wp:paragraph --><p>قالت<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup> البلدية.</p><!-- /wp:paragraph -->\n<!-- wp:footnotes /-->';
    const footnotes = JSON.stringify([
      { id: 'a-1', content: '<em>تقرير</em> <a href="https://example.org/r">هنا</a>' },
      { id: 'b-2', content: 'لا موضع له' },
    ]);
    await move.bring(wxr(wxrItem({ id: 1, content, meta: { footnotes } })));
    const { body, importNotes } = await move.story(1);
    const note = { text: 'تقرير هنا', href: 'https://example.org/r' };
    expect(body).toEqual([
      { type: 'paragraph', text: [{ text: 'قالت' }, { text: '', note }, { text: ' البلدية.' }] },
      { type: 'list', ordered: true, items: ['لا موضع له'] },
    ]);
    expect(importNotes).toBeUndefined();
  });

  test('stands in the deepest of its categories; the others are tags, co-authors are authors', async () => {
    const head = [
      '<wp:author><wp:author_id>3</wp:author_id><wp:author_login>hala</wp:author_login><wp:author_email>hala@secret.example</wp:author_email><wp:author_display_name><![CDATA[هالة المرساوي]]></wp:author_display_name></wp:author>',
      wxrCategory('world', 'العالم', '', 5),
      wxrCategory('%d8%a3%d9%88%d8%b1%d9%88%d8%a8%d8%a7', 'أوروبا', 'world', 6),
      wxrCategory('loop-a', 'حلقة أ', 'loop-b', 7),
      wxrCategory('loop-b', 'حلقة ب', 'loop-a', 8),
      wxrCategory('uncategorized', 'Uncategorized', '', 1),
    ];
    const terms = [
      { taxonomy: 'category', slug: 'world', name: 'العالم' },
      { taxonomy: 'category', slug: '%d8%a3%d9%88%d8%b1%d9%88%d8%a8%d8%a7', name: 'أوروبا' },
      { taxonomy: 'category', slug: 'sea', name: 'بحر' },
      { taxonomy: 'post_tag', slug: 'aid', name: 'إغاثة' },
      { taxonomy: 'author', slug: 'cap-hala', name: 'hala' },
      { taxonomy: 'author', slug: 'cap-nour', name: 'nour' },
      { taxonomy: 'post_format', slug: 'post-format-video', name: 'Video' },
    ];
    const guest = wxrItem({
      id: 90,
      type: 'guest-author',
      slug: 'cap-nour',
      meta: { 'cap-display_name': 'نور الساحلي' },
    });
    const report = await move.bring(
      wxr([guest, wxrItem({ id: 1, terms }), wxrItem({ id: 2, terms: [] })].join(''), head.join('')),
    );
    const story = await move.story(1);
    const { store } = move.paper;
    const section = await store.get('section', story.sectionId);
    expect(section).toMatchObject({ name: { ar: 'أوروبا' }, slug: 'أوروبا' });
    expect(await store.get('section', section?.parentId ?? '')).toMatchObject({
      name: { ar: 'العالم' },
      slug: 'world',
    });
    const names = async (collection: 'tag' | 'author', ids: string[]) =>
      Promise.all(ids.map(async (id) => (await store.get(collection, id))?.name.ar));
    expect(await names('tag', story.tagIds)).toEqual(['إغاثة', 'بحر']);
    expect(await names('author', story.authorIds)).toEqual(['هالة المرساوي', 'نور الساحلي']);
    expect(await store.get('section', (await move.story(2)).sectionId)).toMatchObject({ name: { ar: 'أخبار' } });
    expect(report.items.get('guest-author')).toMatchObject({ total: 1, used: 1 });
    expect(JSON.stringify([await store.all('author'), story])).not.toContain('secret.example');
    expect(await move.target('/category/world/%D8%A3%D9%88%D8%B1%D9%88%D8%A8%D8%A7/')).toEqual({
      sectionId: section?.id,
    });
    expect(await move.target('/category/أوروبا')).toEqual({ sectionId: section?.id });
    expect(await move.target('/?cat=6')).toEqual({ sectionId: section?.id });
    expect(await move.target('/category/sea')).toBeDefined();
    expect(await move.target('/category/loop-a')).toBeDefined();
    expect(await move.target('/tag/aid')).toEqual({ tagId: story.tagIds[0] });
    expect(await move.target('/?tag=aid')).toEqual({ tagId: story.tagIds[0] });
    expect(await move.target('/author/hala/')).toEqual({ authorId: story.authorIds[0] });
    expect(await move.target('/?author=3')).toEqual({ authorId: story.authorIds[0] });
  });

  test('keeps comments in their threads and states, e-mails private, and a second import doubles none', async () => {
    const comments = (pending: string) =>
      [
        wxrComment({ id: 1 }),
        wxrComment({ id: 2, parent: 1, content: 'رد <a href="https://x.example/">هنا</a>' }),
        wxrComment({ id: 3, parent: 99, approved: pending }),
        wxrComment({ id: 4, parent: 5, approved: 'spam' }),
        wxrComment({ id: 5, parent: 4, approved: 'trash' }),
        wxrComment({ id: 6, type: 'pingback' }),
        wxrComment({ id: 7, content: '<!-- -->' }),
        wxrComment({ id: 8, parent: 2, author: '' }),
      ].join('');
    const first = await move.bring(wxr(wxrItem({ id: 1, inside: comments('0') })));
    expect(first.comments).toMatchObject({ total: 8, made: 6, known: 0 });
    expect(Object.fromEntries(first.comments.skipped)).toEqual({
      'pingback (no reader’s comment)': 1,
      'empty comment': 1,
    });
    const all = async () => {
      const states = ['approved', 'pending', 'spam', 'rejected'] as const;
      return (await move.paper.store.reads.comments({ states }, { offset: 0, limit: 50 })).items;
    };
    const made = await all();
    expect(made.map(({ state }) => state).sort()).toEqual([
      'approved',
      'approved',
      'approved',
      'pending',
      'rejected',
      'spam',
    ]);
    const reply = made.find(({ text }) => text === 'رد هنا (https://x.example/)');
    expect(made.find(({ id }) => id === reply?.parentId)?.text).toBe('نعم');
    expect(made.find(({ parentId }) => parentId === reply?.id)?.author).toBe('بلا اسم');
    expect(made.every(({ email }) => email === 'l@x.example')).toBe(true);

    const again = await move.bring(wxr(wxrItem({ id: 1, inside: comments('0') })));
    expect(again.items.get('post')).toMatchObject({ unchanged: 1 });
    expect(again.comments).toMatchObject({ made: 0, known: 6 });
    // Meanwhile it was approved over there.
    const later = await move.bring(wxr(wxrItem({ id: 1, inside: comments('1') })));
    expect(later.comments).toMatchObject({ made: 1, known: 5 });
    expect((await all()).filter(({ state }) => state === 'pending')).toEqual([]);
    expect(await all()).toHaveLength(6);
  });

  test('keeps what SEO plugins say of it, whether it was pinned, closed or without a title', async () => {
    const seo = { _yoast_wpseo_title: '%%title%% %%sep%% %%sitename%%', _yoast_wpseo_metadesc: 'وصف &amp; أكثر' };
    const rank = { rank_math_title: 'عنوان للبحث %sep% %sitename%', rank_math_description: '%excerpt%' };
    await move.bring(
      wxr(
        [
          wxrItem({ id: 1, meta: seo, sticky: true, closed: true }),
          wxrItem({ id: 2, meta: rank, title: '', slug: '%d8%ae%d8%a8%d8%b1-%d9' }),
          wxrItem({ id: 3, title: '', content: '', slug: '' }),
        ].join(''),
      ),
    );
    expect(await move.story(1)).toMatchObject({ seoDescription: 'وصف & أكثر', pinned: true, commenting: 'closed' });
    expect((await move.story(1)).seoTitle).toBeUndefined();
    expect(await move.story(2)).toMatchObject({
      seoTitle: 'عنوان للبحث',
      headline: 'خبر',
      importNotes: ['had no title'],
    });
    expect(move.told.join()).toContain('empty: neither a title nor a text');
  });
});
