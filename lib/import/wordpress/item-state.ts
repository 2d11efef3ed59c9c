import type { ArticleState } from '#root/lib/domain/article.ts';
import type { WxrItem } from './wxr-item.ts';

/** What becomes of an item, by its state in WordPress: a state here and why it is not the same, or why it stays out. */
export type ItemState = { state: ArticleState; note?: string } | { refusal: string };

/**
 * @param published the instant of publication; a scheduled item whose time has come since the export is published
 */
export function itemState({ status, password }: WxrItem, published: string | undefined, now: number): ItemState {
  const isDue = published !== undefined && Date.parse(published) <= now;
  switch (status) {
    case 'publish':
      // What only people with its password could read must not be read by everybody.
      if (password) return { state: 'draft', note: 'was behind a password: brought in as a draft' };
      return isDue || published === undefined ? { state: 'published' } : { state: 'scheduled' };
    case 'future':
      if (password) return { state: 'draft', note: 'was behind a password: brought in as a draft' };
      return { state: isDue ? 'published' : 'scheduled' };
    case 'private':
      return { state: 'draft', note: 'was private: brought in as a draft' };
    case 'pending':
      return { state: 'in-review' };
    case 'draft':
      return { state: 'draft' };
    case 'trash':
      return { refusal: 'in the trash' };
    case 'auto-draft':
      return { refusal: 'an automatic draft that nobody saved' };
    case 'inherit':
      return { refusal: 'an earlier version' };
    default:
      return { state: 'draft', note: `was in the state ${JSON.stringify(status)}: brought in as a draft` };
  }
}
