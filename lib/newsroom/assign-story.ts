import type { WorkingCopy } from '#root/lib/domain/working-copy.ts';
import type { Store } from '#root/lib/store/port.ts';
import { workingCopy } from './working-copy.ts';

type Assigning = { id: number; to: string | undefined; by: string; now: number };
type Assigned = { ok: true; before: string | undefined } | { ok: false; code: 'story-unknown' };

/**
 * Gives the story to the account `to`, or to nobody. What is written of it stays as it is.
 * @throws StoreError as `Store.commit`
 */
export async function assignStory(store: Store, { id, to, by, now }: Assigning): Promise<Assigned> {
  const [article, copy] = await Promise.all([store.get('article', id), workingCopy(store, id)]);
  if (!article) return { ok: false, code: 'story-unknown' };
  const at = new Date(now).toISOString();
  const fresh: WorkingCopy = { schema: 1, id: String(id), version: 1, articleId: id, at, by, sitting: at, kept: [] };
  const { assigneeId: before, ...rest } = copy ?? fresh;
  if (before === to) return { ok: true, before };
  const document = to === undefined ? rest : { ...rest, assigneeId: to };
  await store.commit({
    by,
    writes: [{ collection: 'working', id: String(id), expected: copy?.version ?? 0, document }],
  });
  return { ok: true, before };
}
