import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';

/** The paper's settings. */
export async function siteSettings(): Promise<SiteSettings> {
  noteTag(dependency.site);
  return (await store().get('settings', 'site')) ?? startingSettings;
}
