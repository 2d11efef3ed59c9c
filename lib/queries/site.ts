import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';

/** What a paper without a settings document goes by. */
const unset: SiteSettings = {
  schema: 1,
  id: 'site',
  version: 1,
  name: { ar: 'نبأ', en: 'Naba' },
  tagline: { ar: 'صحيفة عربية', en: 'A newspaper' },
  timeZone: 'Asia/Riyadh',
  digits: 'latn',
  hijri: true,
  coverArt: true,
  comments: { policy: 'hold-first-timers', closeAfterDays: 0, blockList: [], maxLinks: 2 },
  social: [],
};

/** The paper's settings. */
export async function siteSettings(): Promise<SiteSettings> {
  noteTag(dependency.site);
  return (await store().get('settings', 'site')) ?? unset;
}
