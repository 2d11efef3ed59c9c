import type { Store, Write } from '../port.ts';
import { probes } from './probes.ts';
import { randomCommits } from './random-paper.ts';

/** A read that answered differently after a commit, with the tags noted for it that ticked. */
export type Surprise = { step: number; read: string; ticked: string[] };

/** Drives the store through random commits; gives every read whose answer changed. */
export async function changedAnswers(store: Store, seed: number, commits: number): Promise<Surprise[]> {
  const surprises: Surprise[] = [];
  // As for a page: taken before the first read. What is found behind commits ticks at any time.
  let reading = store.clock.reading();
  let before = await askAll(store);
  for (const [step, writes] of randomCommits(seed, commits).entries()) {
    await store.commit({ by: 'desk', writes: await withVersions(store, writes) });
    const next = store.clock.reading();
    const after = await askAll(store);
    for (const [read, { answer, tags }] of before) {
      if (after.get(read)?.answer === answer) continue;
      surprises.push({ step, read, ticked: tags.filter((tag) => store.clock.lastTick(tag) > reading) });
    }
    [reading, before] = [next, after];
  }
  return surprises;
}

async function askAll(store: Store): Promise<Map<string, { answer: string; tags: string[] }>> {
  const asked = new Map<string, { answer: string; tags: string[] }>();
  for (const { name, ask } of probes) {
    const { answer, tags } = await ask(store);
    asked.set(name, { answer: JSON.stringify(answer, withoutVersion) ?? 'undefined', tags });
  }
  return asked;
}

/** A version says that a document was written, not that readers see something else. */
function withoutVersion(key: string, value: unknown): unknown {
  return key === 'version' ? undefined : value;
}

async function withVersions(store: Store, writes: readonly Write[]): Promise<Write[]> {
  const current = await Promise.all(writes.map(({ collection, id }) => store.get(collection, id as never)));
  return writes.map((write, i) => ({ ...write, expected: current[i]?.version ?? 0 }));
}
