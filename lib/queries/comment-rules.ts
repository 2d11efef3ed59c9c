import type { Side } from '#root/lib/comments/learning/lesson-book.ts';
import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { siteSettings } from './site.ts';

/** What has a comment wait, and the version of the settings it stands in; 0 where none were saved yet. */
export async function commentRules(): Promise<{ comments: SiteSettings['comments']; version: number }> {
  const kept = await store().get('settings', 'site');
  return { comments: (await siteSettings()).comments, version: kept?.version ?? 0 };
}

/** From how many decisions of each side was learnt. */
export async function lessonCounts(): Promise<Readonly<Record<Side, number>>> {
  return (await runtime().lessons?.counts()) ?? { approved: 0, refused: 0 };
}
