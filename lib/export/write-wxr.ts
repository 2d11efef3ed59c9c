import type { Media } from '#root/lib/domain/media.ts';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { href } from '#root/lib/i18n/href.ts';
import { renditionsOf } from '#root/lib/media/srcset.ts';
import { exportedStory } from './exported-story.ts';
import { paperNames } from './paper-names.ts';
import type { PaperSource } from './paper-source.ts';
import { commentsOf } from './story-comments.ts';
import { createTextFile } from './text-file.ts';
import type { BlockLinks } from './wordpress/block-markup.ts';
import { channelBegin, channelEnd, generator, wxrTerms } from './wordpress/wxr-channel.ts';
import { wxrAttachment, wxrPage } from './wordpress/wxr-extras.ts';
import { type PostContext, wxrPost } from './wordpress/wxr-post.ts';

export type WxrReport = { posts: number; pages: number; attachments: number; comments: number };

/**
 * Writes the paper as an export of WordPress (WXR 1.2): authors, nested categories, tags, pictures as attachments, pages, and
 * every story of any state with its comments. Numbers are the stories' own; those of pictures and pages follow them.
 */
export async function writeWxr(source: PaperSource, numbers: readonly number[], file: string): Promise<WxrReport> {
  const { store, site, pace, isPrivate, now } = source;
  const settings = (await store.get('settings', 'site')) ?? startingSettings;
  const { timeZone } = settings;
  const names = await paperNames(store);
  const terms = wxrTerms(names);
  const media = await store.all('media');
  const report: WxrReport = { posts: 0, pages: 0, attachments: 0, comments: 0 };
  let last = numbers.at(-1) ?? 0;
  const attached = new Map(media.map((medium) => [medium.id, { id: ++last, file: bestFile(medium), words: medium }]));
  const links: BlockLinks = {
    site,
    attachment(mediaId) {
      const found = attached.get(mediaId);
      return found && { id: found.id, url: new URL(`/media/${found.file}`, site).href, words: found.words };
    },
    story: () => undefined,
  };
  const out = await createTextFile(file);
  try {
    await out.write(channelBegin(settings, site, now));
    for (const piece of terms.head()) {
      await out.write(piece);
      await pace();
    }
    await out.write(generator);
    for (const medium of media) {
      const { id = 0, file: best = '' } = attached.get(medium.id) ?? {};
      await out.write(wxrAttachment(medium, id, best, site, timeZone));
      report.attachments += 1;
      await pace();
    }
    const at = new Date(now).toISOString();
    for (const page of await store.all('page')) {
      for (const locale of ['ar', 'en'] as const) {
        const body = page.body[locale];
        if (!body) continue;
        const withStories = await storyLinks(source, links, body);
        await out.write(wxrPage(page, locale, body, { id: ++last, at, timeZone, links: withStories, site }));
        report.pages += 1;
      }
    }
    let comment = 0;
    const context: Omit<PostContext, 'links'> = {
      names,
      terms,
      site,
      timeZone,
      isPrivate,
      now,
      nextComment: () => ++comment,
    };
    for (const number of numbers) {
      await pace();
      const story = await exportedStory(store, number);
      source.onDone();
      if (!story) continue;
      const { article } = story;
      const comments = await commentsOf(store, number);
      await out.write(wxrPost(article, comments, { ...context, links: await storyLinks(source, links, article.body) }));
      report.posts += 1;
      report.comments += comments.length;
    }
    await out.write(channelEnd);
  } finally {
    await out.close();
  }
  return report;
}

/** WordPress takes JPEG, PNG and WebP everywhere; the widest of them. */
function bestFile(medium: Media): string {
  const best = renditionsOf(medium, 'webp').at(-1) ?? renditionsOf(medium, 'jpeg').at(-1) ?? medium.renditions[0];
  return best?.file ?? '';
}

/** The links, with the stories that these blocks name. */
async function storyLinks(
  { store, site }: PaperSource,
  links: BlockLinks,
  body: readonly { type: string; articleId?: number }[],
): Promise<BlockLinks> {
  const ids = body.flatMap(({ articleId }) => articleId ?? []);
  if (ids.length === 0) return links;
  const cards = await store.reads.cards(ids);
  const stories = new Map(
    cards.map(({ id, locale, slug, headline }) => [
      id,
      { url: new URL(href(locale, { to: 'article', id, slug }), site).href, headline },
    ]),
  );
  return { ...links, story: (id) => stories.get(id) };
}
