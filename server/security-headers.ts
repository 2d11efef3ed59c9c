import type { OutgoingHttpHeaders } from 'node:http';

const readerPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // Embeds load only after the reader asked for them.
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The headers of every reader page. `https` where the site's public address is. */
export function securityHeaders(https: boolean): OutgoingHttpHeaders {
  return {
    'content-security-policy': https ? `${readerPolicy}; upgrade-insecure-requests` : readerPolicy,
    'x-content-type-options': 'nosniff',
    // Never no-referrer: forms would then send `Origin: null`, which server actions refuse.
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(https && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}
