import type { Article } from '#root/lib/domain/article.ts';

export type PlanRefusal = 'time-past' | 'embargo-first' | 'end-first';

/** The story published by itself at `at`; all instants in milliseconds since the epoch. */
export function scheduled(article: Article, at: number, now: number): Article | PlanRefusal {
  if (at <= now) return 'time-past';
  return inOrder({ ...article, state: 'scheduled', publishedAt: iso(at) }, at);
}

/** The scheduled story no longer planned. */
export function unscheduled({ publishedAt: _planned, ...article }: Article): Article {
  return { ...article, state: 'ready' };
}

/** With an instant before which nobody publishes it; undefined takes it away. One already planned must come after. */
export function embargoed(article: Article, until: number | undefined): Article | PlanRefusal {
  const { embargoUntil: _former, ...rest } = article;
  if (until === undefined) return rest;
  const planned = article.state === 'scheduled' && article.publishedAt ? Date.parse(article.publishedAt) : Infinity;
  return planned < until ? 'embargo-first' : { ...rest, embargoUntil: iso(until) };
}

/** With an instant at which it is withdrawn by itself; undefined takes it away. */
export function ending(article: Article, at: number | undefined, now: number): Article | PlanRefusal {
  const { unpublishAt: _former, ...rest } = article;
  if (at === undefined) return rest;
  if (at <= now) return 'time-past';
  const begins = article.publishedAt ? Date.parse(article.publishedAt) : 0;
  return at <= begins ? 'end-first' : { ...rest, unpublishAt: iso(at) };
}

/** Whether the story may begin at `at`: not under embargo, and not after its end. */
export function inOrder(article: Article, at: number): Article | PlanRefusal {
  const { embargoUntil, unpublishAt } = article;
  if (embargoUntil !== undefined && at < Date.parse(embargoUntil)) return 'embargo-first';
  if (unpublishAt !== undefined && Date.parse(unpublishAt) <= at) return 'end-first';
  return article;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
