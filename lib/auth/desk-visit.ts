import type { Locale } from '#root/lib/domain/locale.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import type { Editor } from './editor.ts';

/** A request at the desk's door: what the door read of it, and what it is to send along. Readers' requests have none. */
export type DeskVisit = {
  /** The secret that the page's own scripts carry: no other one runs. */
  nonce: string;
  /** The language chosen at this device. */
  locale: Locale;
  /** Set where a story is previewed: its page speaks its own language, whatever the desk's is. */
  storyLocale?: Locale;
  /** The site's origin as the browser has it open. */
  origin: string;
  cookies: ReadonlyMap<string, string>;
  /** The browser as it names itself, cut short. */
  agent: string;
  /** The path with its query, as asked for. */
  url: string;
  /** Whether the desk's script asks, or the browser itself (a form without script). */
  byScript: boolean;
  /** `Set-Cookie` lines for the answer. */
  setCookies: string[];
  /** Who asks, once it was looked up. */
  editor?: Editor | null;
};

/** The visit being answered. @throws Error outside of the desk: whatever needs one does not work from anywhere else */
export function deskVisit(): DeskVisit {
  const { desk } = requestContext();
  if (!desk) throw new Error('This is no request of the desk.');
  return desk;
}
