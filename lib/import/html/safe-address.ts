import { isSafeLink } from '#root/lib/domain/safe-link.ts';

/** The longest address that any browser follows. */
const longest = 2000;

/**
 * The address a link of old HTML leads to, whole and safe to stand in a story, or undefined where it is none (`javascript:`,
 * `data:`, other schemes than web, mail and telephone). Relative ones are meant from `base`.
 */
export function safeAddress(written: string | undefined, base?: string): string | undefined {
  if (written === undefined) return undefined;
  // What browsers drop inside of an address, and what is not seen in one, must not hide a scheme.
  const address = written.replace(/[\s\p{Cc}\p{Cf}]+/gu, (space) => (/^ +$/.test(space) ? '%20' : ''));
  const bare = address.replace(/^(?:%20)+|(?:%20)+$/g, '');
  if (bare === '' || bare.length > longest) return undefined;
  if (bare.startsWith('#')) return isSafeLink(bare) && bare.length > 1 ? bare : undefined;
  if (/^(?:mailto|tel):/i.test(bare)) return isSafeLink(bare) ? bare : undefined;
  const whole = URL.parse(bare, base && URL.canParse(base) ? base : undefined);
  if (!whole) return /^\/(?![/\\])/.test(bare) && isSafeLink(bare) ? bare : undefined;
  if (whole.protocol !== 'http:' && whole.protocol !== 'https:') return undefined;
  // Names and passwords in addresses only serve to deceive.
  if (whole.username || whole.password) return undefined;
  const { href } = whole;
  return href.length <= longest && isSafeLink(href) ? href : undefined;
}
