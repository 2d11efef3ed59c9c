import { locales } from '#root/lib/domain/locale.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { createPace } from '#root/lib/store/pace.ts';
import type { ArticleCard, Store } from '#root/lib/store/port.ts';
import { newestBefore, oneDay, publishedSlices } from './published-slices.ts';

/** How many public stories a UTC day has, and when the last of them changed (milliseconds since the epoch). */
type DaySummary = { count: number; changed: number };
/** The same of a UTC month `YYYY-MM`. */
export type MonthSummary = DaySummary & { month: string };

/** What is known of each day that is over, as long as nothing of it changes. */
const known = new WeakMap<Store, Map<string, DaySummary & { reading: number }>>();

/** When the story last changed for readers, in milliseconds since the epoch. */
export function changedAt({ publishedAt = '', updatedAt }: Pick<ArticleCard, 'publishedAt' | 'updatedAt'>): number {
  return Math.max(Date.parse(publishedAt), updatedAt === undefined ? 0 : Date.parse(updatedAt));
}

/**
 * The months that have stories, newest first. Each day is counted once and again only after a change of it, so that a paper
 * of many years is not read whole whenever a story comes.
 */
export async function monthSummaries(): Promise<MonthSummary[]> {
  const { now } = requestContext();
  for (const locale of locales) noteTag(dependency.latest(locale));
  noteExpiry(await store().reads.nextPublication(now));
  const months = new Map<string, MonthSummary>();
  const pace = createPace();
  for (let newest = await newestBefore(now + 1); newest !== undefined; ) {
    const day = Math.floor(newest / oneDay) * oneDay;
    const { count, changed } = await daySummary(day);
    const month = new Date(day).toISOString().slice(0, 7);
    const sum = months.get(month) ?? { month, count: 0, changed: 0 };
    months.set(month, { month, count: sum.count + count, changed: Math.max(sum.changed, changed) });
    await pace();
    newest = await newestBefore(day);
  }
  return [...months.values()];
}

async function daySummary(from: number): Promise<DaySummary> {
  const { clock } = store();
  const days = known.get(store()) ?? new Map<string, DaySummary & { reading: number }>();
  known.set(store(), days);
  const name = new Date(from).toISOString().slice(0, 10);
  const kept = days.get(name);
  if (kept && clock.lastTick(dependency.archive(name)) <= kept.reading) return kept;
  const reading = clock.reading();
  let summary = { count: 0, changed: 0 };
  for await (const cards of publishedSlices({ from, before: from + oneDay })) {
    summary = { count: summary.count + cards.length, changed: Math.max(summary.changed, ...cards.map(changedAt)) };
  }
  // A day that is not over gains stories by the hour without a change of anything.
  if (from + oneDay <= requestContext().now) days.set(name, { ...summary, reading });
  return summary;
}
