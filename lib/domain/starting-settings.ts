import type { SiteSettings } from './settings.ts';

/** The settings a new paper begins with, and what one goes by whose settings can not be read. */
export const startingSettings: SiteSettings = {
  schema: 1,
  id: 'site',
  version: 1,
  name: { ar: 'نبأ', en: 'Naba' },
  tagline: { ar: 'الخبر في وقته، والكلمة في مكانها', en: 'The story on time, the word in its place' },
  timeZone: 'Asia/Riyadh',
  digits: 'latn',
  hijri: true,
  coverArt: true,
  comments: {
    policy: 'hold-first-timers',
    closeAfterDays: 0,
    blockList: ['كازينو', 'قمار', 'فياجرا', 'ربح سريع', 'casino', 'viagra', 'payday loan'],
    maxLinks: 2,
  },
  social: [],
};
