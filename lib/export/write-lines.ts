import type { RedirectTarget } from '#root/lib/domain/redirect.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import { type PaperRecord, recordLine } from '#root/lib/import/naba/paper-record.ts';
import type { Store } from '#root/lib/store/port.ts';
import { exportedStory } from './exported-story.ts';
import { type PaperNames, paperNames } from './paper-names.ts';
import type { PaperSource } from './paper-source.ts';
import { commentsOf } from './story-comments.ts';
import { storyLine } from './story-line.ts';
import { createTextFile } from './text-file.ts';

/** `changesLeft`: stories of which something is written that is not in the export (see `exportedStory`). */
export type LinesReport = { stories: number; comments: number; changesLeft: number };

/**
 * Writes the paper as JSON Lines for `naba import`: its settings, sections, tags, authors, pictures and pages, every story of
 * any state with its comments, the front pages and the old addresses. Read into an empty paper it makes the same one.
 * Histories stay out, and without `isPrivate` all e-mail addresses and moderators' words.
 */
export async function writeLines(source: PaperSource, numbers: readonly number[], file: string): Promise<LinesReport> {
  const { store, pace, onDone, isPrivate } = source;
  const names = await paperNames(store);
  const media = new Map((await store.all('media')).map((medium) => [medium.id, medium]));
  const sourceIds = await sourceIdsOf(source, numbers);
  const sourceIdOf = (articleId: number) => sourceIds.get(articleId) ?? ownSourceId(source.site, articleId);
  const report = { stories: 0, comments: 0, changesLeft: 0 };
  const lines = await createTextFile(file);
  try {
    for await (const record of headRecords(store, names)) {
      await pace();
      await lines.write(`${recordLine(record)}\n`);
    }
    for (const number of numbers) {
      await pace();
      const story = await exportedStory(store, number);
      onDone();
      if (!story) continue;
      const { article, leavesChanges } = story;
      const comments = await commentsOf(store, number);
      const line = storyLine(article, comments, { names, media, sourceIdOf, isPrivate });
      await lines.write(`${JSON.stringify(line)}\n`);
      report.stories += 1;
      if (leavesChanges) report.changesLeft += 1;
      report.comments += comments.length;
    }
    for (const { id, leadId, secondIds, sectionId: section, stripIds: strips } of await store.all('front')) {
      const lead = leadId === undefined ? undefined : sourceIdOf(leadId);
      const second = secondIds.map(sourceIdOf);
      await lines.write(`${recordLine({ record: 'front', id, lead, second, section, strips })}\n`);
    }
    for await (const { from, to } of source.redirects()) {
      await pace();
      await lines.write(`${recordLine({ record: 'redirect', from, to: namedTarget(to, sourceIdOf) })}\n`);
    }
  } finally {
    await lines.close();
  }
  return report;
}

/** The source id of a story that was written here: told from those of other papers by the site's name. */
export function ownSourceId(site: URL, articleId: number): string {
  return `${site.host}/a/${articleId}`;
}

/** Of the stories that came from elsewhere. */
async function sourceIdsOf({ store, pace }: PaperSource, numbers: readonly number[]): Promise<Map<number, string>> {
  const sourceIds = new Map<number, string>();
  for (let from = 0; from < numbers.length; from += 500) {
    for (const { id, sourceId } of await store.reads.cards(numbers.slice(from, from + 500))) {
      if (sourceId !== undefined) sourceIds.set(id, sourceId);
    }
    await pace();
  }
  return sourceIds;
}

async function* headRecords(store: Store, { tree }: PaperNames): AsyncGenerator<PaperRecord> {
  for (const document of await store.all('settings')) yield { record: 'settings', document };
  const below = function* (sections: readonly Section[]): Generator<PaperRecord> {
    for (const document of sections) {
      yield { record: 'section', document };
      yield* below(tree.children(document.id));
    }
  };
  yield* below(tree.roots);
  for (const document of await store.all('tag')) yield { record: 'tag', document };
  for (const document of await store.all('media')) yield { record: 'media', document };
  for (const document of await store.all('author')) yield { record: 'author', document };
  for (const document of await store.all('page')) yield { record: 'page', document };
  for (const document of await store.all('breaking')) yield { record: 'breaking', document };
}

function namedTarget(to: RedirectTarget, sourceIdOf: (articleId: number) => string): Record<string, string> {
  if ('articleId' in to) return { story: sourceIdOf(to.articleId) };
  return Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined));
}
