import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestContext } from '#root/lib/runtime/request-context.ts';
import type { Answer } from './captured-response.ts';

export type Encoding = 'identity' | 'gzip' | 'br';
/** The bytes of one encoding with the strong tag that names exactly them. */
export type Variant = { body: Buffer; etag: string };

/** A finished answer as the cache keeps it. */
export type Entry = {
  status: number;
  headers: OutgoingHttpHeaders;
  variants: { identity: Variant; gzip?: Variant; br?: Variant };
  firm: readonly string[];
  soft: readonly string[];
  /** The tag clock when its render began. */
  reading: number;
  /** The instant from which it is no longer true by itself, or Infinity. */
  expiresAt: number;
  /** The instant from which its furniture is old by itself, or Infinity. */
  refreshAt: number;
  /** Set where no other reader may get it. */
  personal: boolean;
};

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** What is packed already gains nothing by being packed again. */
const packedTypes = /^image\/(?!svg)/;

export function isPicture({ headers }: Pick<Entry, 'headers'>): boolean {
  return packedTypes.test(String(headers['content-type'] ?? ''));
}

/** Builds the entry of an answer: gzip at once, brotli later (see `addBrotli`); pictures as they are. */
export async function buildEntry(answer: Answer, context: RequestContext, reading: number): Promise<Entry> {
  const digest = createHash('sha256').update(answer.body).digest('base64url').slice(0, 22);
  const tags = [...context.tags];
  return {
    status: answer.status,
    headers: answer.headers,
    variants: {
      identity: { body: answer.body, etag: `"${digest}"` },
      ...(answer.body.length > 0 &&
        !isPicture(answer) && {
          gzip: { body: await gzipped(answer.body, { level: 6 }), etag: `"${digest}-gz"` },
        }),
    },
    firm: tags.flatMap(([tag, strength]) => (strength === 'firm' ? tag : [])),
    soft: tags.flatMap(([tag, strength]) => (strength === 'soft' ? tag : [])),
    reading,
    expiresAt: context.expiresAt,
    refreshAt: context.refreshAt,
    personal: !context.cacheable,
  };
}

/** Adds the smallest variant; slow (about 1 ms a kilobyte), so only for entries that are asked for again. */
export async function addBrotli(entry: Entry): Promise<void> {
  const { body, etag } = entry.variants.identity;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  entry.variants.br = { body: await brotlied(body, { params }), etag: `${etag.slice(0, -1)}-br"` };
}

export function entryBytes(entry: Entry): number {
  const { identity, gzip: zipped, br } = entry.variants;
  const tags = [...entry.firm, ...entry.soft].reduce((sum, tag) => sum + tag.length + 16, 0);
  return identity.body.length + (zipped?.body.length ?? 0) + (br?.body.length ?? 0) + tags + 2048;
}

/** Which encoding the reader takes, by Accept-Encoding: brotli, then gzip, then none. `q=0` refuses one. */
export function acceptedEncodings(header: string | undefined): { gzip: boolean; br: boolean } {
  if (!header) return { gzip: false, br: false };
  const takes = (name: string) => {
    const found = new RegExp(`(?:^|[,\\s])(?:${name}|\\*)\\s*(?:;\\s*q=([0-9.]+))?\\s*(?:,|$)`, 'i').exec(header);
    return found !== null && (found[1] === undefined || Number(found[1]) > 0);
  };
  return { gzip: takes('gzip'), br: takes('br') };
}
