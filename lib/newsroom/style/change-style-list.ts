import type { StyleList } from '#root/lib/domain/style-list.ts';
import type { Store } from '#root/lib/store/port.ts';
import { changeSettings, settingsOf } from '../change-settings.ts';

const emptyList: StyleList = { entries: [] };

/** How the paper spells, as it is kept now. */
export async function styleList(store: Store): Promise<StyleList> {
  return (await settingsOf(store)).style ?? emptyList;
}

/**
 * Changes the style list by a rule, as `changeSettings` does.
 * @throws StoreError as `Store.commit`
 */
export function changeStyleList(
  store: Store,
  by: string,
  rule: (list: StyleList) => StyleList | undefined,
): Promise<void> {
  return changeSettings(store, by, (settings) => {
    const style = rule(settings.style ?? emptyList);
    return style && { ...settings, style };
  });
}
