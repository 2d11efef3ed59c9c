import { createHash } from 'node:crypto';
import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import type { Store } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';

/** The paper's settings as they are kept now. */
export async function settingsOf(store: Store): Promise<SiteSettings> {
  return (await store.get('settings', 'site')) ?? startingSettings;
}

/**
 * What a part of the settings was when somebody looked at it. They are one document, which several people edit: whoever
 * changes the list of words is not to be told that somebody else changed the style list meanwhile.
 */
export function stampOf(seen: unknown): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 16);
}

/**
 * Changes the settings by a rule, which is given them as they are then and may be asked again: changes of several parts at
 * the same time do not get in each other's way. A rule that gives `undefined` changes nothing.
 * @throws StoreError as `Store.commit`
 */
export async function changeSettings(
  store: Store,
  by: string,
  rule: (settings: SiteSettings) => SiteSettings | undefined,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const kept = await store.get('settings', 'site');
    const document = rule(kept ?? startingSettings);
    if (!document) return;
    try {
      const write = { collection: 'settings', id: 'site', expected: kept?.version ?? 0, document } as const;
      await store.commit({ by, writes: [write] });
      return;
    } catch (error) {
      if (!isStoreError(error, 'conflict') || attempt === 5) throw error;
    }
  }
}
