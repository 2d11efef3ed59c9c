import { sectionTree } from '#root/lib/domain/section-tree.ts';
import { oldAddress } from '#root/lib/queries/old-address.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { noon } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { keepAddresses } from '../keep-addresses.ts';
import { changeSection } from './change-section.ts';
import { makeSection } from './make-section.ts';
import type { SectionWish } from './section-wish.ts';

export const by = 'أمل';

/** A paper without sections, at which the desk's rules and the readers' queries look. */
export function freshPaper(): Store {
  const made = keepAddresses(createMemoryStore({ now: () => noon }));
  runtime().store = made;
  return made;
}

export function noPaper(): void {
  delete runtime().store;
}

export const wish = (ar: string, given: Partial<SectionWish> = {}): SectionWish => ({
  ...{ name: { ar }, slug: '', place: 'last' },
  ...given,
});

export async function made(ar: string, given: Partial<SectionWish> = {}) {
  const outcome = await makeSection(store(), wish(ar, given), by);
  if ('fault' in outcome) throw new Error(outcome.fault.code);
  return outcome.section;
}

/** The section changed in what is given, all else as it is. */
export async function changed(id: string, given: Partial<SectionWish>) {
  const before = await store().get('section', id);
  if (!before) throw new Error(`no section ${id}`);
  const { name, slug, parentId, version, hidden = false } = before;
  const same: SectionWish = { name, slug, parentId, hidden, place: 'same', ...given };
  return changeSection(store(), { id, version, wish: same, by });
}

/** The addresses of all sections, in the order of the paper. */
export async function tree(): Promise<string[]> {
  const all = sectionTree(await store().all('section'));
  const below = (id: string): string[] => [
    all
      .trail(id)
      .map(({ slug }) => slug)
      .join('/'),
    ...all.children(id).flatMap((child) => below(child.id)),
  ];
  return all.roots.flatMap(({ id }) => below(id));
}

/** What a reader's page is made of, as the house keeps it: whether a later commit makes it anew. */
export async function read<T>(query: () => Promise<T>): Promise<{ value: T; isStale: () => boolean }> {
  const context = createRequestContext(noon, '');
  const { clock } = store();
  const reading = clock.reading();
  const value = await runtime().requests.run(context, query);
  return { value, isStale: () => [...context.tags.keys()].some((tag) => clock.lastTick(tag) > reading) };
}

export async function leadsTo(url: string): Promise<string> {
  const { value } = await read(() => oldAddress(url));
  return value.kind === 'elsewhere' ? decodeURI(value.href) : value.kind;
}
