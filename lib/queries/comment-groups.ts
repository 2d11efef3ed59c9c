import { setImmediate } from 'node:timers/promises';
import type { Comment, CommentState } from '#root/lib/domain/comment.ts';
import { store } from '#root/lib/runtime/runtime.ts';

/** Comments of one state by what they stand under, or by who wrote them. */
export const groupings = ['story', 'writer'] as const;
export type Grouping = (typeof groupings)[number];
/** `key`: the story's number, or the writer's key; `name`: the headline, or the name they gave last. */
export type CommentGroup = { key: string; name: string; count: number; newest: string };
export type CommentGroups = {
  /** Most comments first, then the newest. */
  groups: CommentGroup[];
  /** How many groups there are, and whether older comments were left out. */
  total: number;
  cut: boolean;
};

const mostCounted = 3000;
const mostShown = 60;
const pageLength = 500;

/** Where, or by whom, comments of this state were written, and how many. */
export async function commentGroups(state: CommentState, by: Grouping): Promise<CommentGroups> {
  const found = new Map<string, CommentGroup>();
  let cut = false;
  for (let offset = 0; ; offset += pageLength) {
    cut = offset >= mostCounted;
    if (cut) break;
    const { items } = await store().reads.comments({ states: [state] }, { offset, limit: pageLength });
    for (const comment of items) count(found, comment, by);
    if (items.length < pageLength) break;
    await setImmediate();
  }
  const groups = [...found.values()]
    .sort((one, other) => other.count - one.count || other.newest.localeCompare(one.newest))
    .slice(0, mostShown);
  if (by === 'story') await nameStories(groups);
  return { groups, total: found.size, cut };
}

function count(
  found: Map<string, CommentGroup>,
  { articleId, writerKey, author, createdAt }: Comment,
  by: Grouping,
): void {
  const key = by === 'story' ? String(articleId) : writerKey;
  const group = found.get(key);
  if (group) group.count += 1;
  else found.set(key, { key, name: author, count: 1, newest: createdAt });
}

async function nameStories(groups: CommentGroup[]): Promise<void> {
  const cards = await store().reads.cards(groups.map(({ key }) => Number(key)));
  const headlines = new Map(cards.map(({ id, headline }) => [String(id), headline]));
  for (const group of groups) group.name = headlines.get(group.key) ?? group.key;
}
