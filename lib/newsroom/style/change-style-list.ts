import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import type { StyleList } from '#root/lib/domain/style-list.ts';
import type { Store } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';

/** How the paper spells, as it is kept now. */
export async function styleList(store: Store): Promise<StyleList> {
  return (await store.get('settings', 'site'))?.style ?? { entries: [] };
}

/**
 * Changes the style list by a rule, which is given the list as it is then and may be asked again: two editors who add names
 * at the same time do not get in each other's way. A rule that gives `undefined` changes nothing.
 * @throws StoreError as `Store.commit`
 */
export async function changeStyleList(
  store: Store,
  by: string,
  rule: (list: StyleList) => StyleList | undefined,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const settings = await store.get('settings', 'site');
    const style = rule(settings?.style ?? { entries: [] });
    if (!style) return;
    const document = { ...(settings ?? startingSettings), style };
    try {
      const write = { collection: 'settings', id: 'site', expected: settings?.version ?? 0, document } as const;
      await store.commit({ by, writes: [write] });
      return;
    } catch (error) {
      if (!isStoreError(error, 'conflict') || attempt === 5) throw error;
    }
  }
}
