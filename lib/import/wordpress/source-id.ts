import type { WxrSurvey } from './survey.ts';
import type { WxrItem } from './wxr-item.ts';

/** The id that the item has in the paper: where it stood and its number there, so that two old sites never meet. */
export function sourceIdOf(survey: WxrSurvey, item: Pick<WxrItem, 'id' | 'guid' | 'link'>): string {
  const site = survey.base.replace(/^https?:\/\//i, '');
  return item.id ? `${site}?p=${item.id}` : item.guid || item.link;
}
