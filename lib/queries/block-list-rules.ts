import { store } from '#root/lib/runtime/runtime.ts';
import { siteSettings } from './site.ts';

/** The words that have a comment wait, and the version of the settings they stand in; 0 where none were saved yet. */
export async function blockListRules(): Promise<{ entries: readonly string[]; version: number }> {
  const kept = await store().get('settings', 'site');
  return { entries: (await siteSettings()).comments.blockList, version: kept?.version ?? 0 };
}
