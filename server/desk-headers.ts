import type { OutgoingHttpHeaders } from 'node:http';
import type { DeskVisit } from '#root/lib/auth/desk-visit.ts';
import type { Answer } from './captured-response.ts';
import { securityHeaders } from './security-headers.ts';

/** What the framework may say to the desk's script; everything else is ours to say. */
const fromFramework = /^(?:content-type|location|x-action-\w+|x-nextjs-[\w-]+|next-[\w-]+)$/;

/** `isPreview`: a page as readers will have it, which runs nothing of the desk. */
type Surroundings = { https: boolean; development: boolean; isPreview: boolean };

/**
 * Scripts run that carry the page's nonce, and what those load; nothing inline, nothing from elsewhere. Development needs
 * eval and styles put in by script.
 */
function policyOf(nonce: string, { https, development }: Surroundings): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    // What stands in the desk's own frames are previews, whose policy is the readers'.
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** The headers of an answer of the desk. `own`: what its page asked for. */
export function deskHeaders(
  answer: Answer,
  visit: DeskVisit,
  own: ReadonlyMap<string, string>,
  surroundings: Surroundings,
): OutgoingHttpHeaders {
  const passed = Object.entries(answer.headers).filter(([name]) => fromFramework.test(name));
  return {
    ...Object.fromEntries(passed),
    ...securityHeaders(surroundings.https),
    ...(!surroundings.isPreview && { 'content-security-policy': policyOf(visit.nonce, surroundings) }),
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
    vary: 'Cookie, Accept-Encoding, RSC, Next-Router-State-Tree',
    ...Object.fromEntries(own),
    ...(visit.setCookies.length > 0 && { 'set-cookie': visit.setCookies }),
  };
}
