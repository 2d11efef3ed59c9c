import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { lookup } from 'mrmime';
import { type Packet, sendPacket, takenEncodings } from './wire.ts';

/** A file, ready to be sent, in every encoding that is worth it. */
type StaticFile = { identity: Packet; gzip?: Packet; br?: Packet };

/** A folder whose files are answered below a path. Files with a hash in their name never change. */
export type StaticRoot = {
  prefix: string;
  folder: string;
  immutable: boolean;
  /** The media type of everything in it, where the files' names do not tell. */
  type?: string;
};

const compressible =
  /^(?:text\/|application\/(?:javascript|json|manifest\+json|speculationrules\+json|xml)|image\/svg\+xml)/;
/** How hard each is compressed. The best takes a second for half a megabyte: nobody waits for it. */
const efforts = { quick: { brotli: 5, gzip: 6 }, best: { brotli: 11, gzip: 9 } } as const;
/** Bytes from which a file is answered with what was quickly made, until the best is there. */
const large = 64 * 1024;
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

export type StaticFiles = {
  /** Answers with the file at this path, from memory where it never changes; false where no root has such a file. */
  serve: (request: IncomingMessage, response: ServerResponse, urlPath: string) => Promise<boolean>;
  /**
   * Whether files stand below this path's folder: what is there now or some day comes before any page, so no page that is kept
   * may be answered for it unasked. `url`: a path, with or without a query.
   */
  covers: (url: string) => boolean;
  has: (urlPath: string) => Promise<boolean>;
  /** The file at this path where it never changes and is in memory already. */
  keptPacket: (urlPath: string, acceptEncoding: string) => Packet | undefined;
  /** Lets go of the file at this path: it was deleted. */
  forget: (urlPath: string) => void;
};

/** Serves files from memory, compressed once. */
export function createStaticFiles(roots: readonly StaticRoot[], maxBytes: number): StaticFiles {
  const kept = new LRUCache<string, StaticFile>({
    maxSize: maxBytes,
    sizeCalculation: ({ identity, gzip: zipped, br }) =>
      identity.body.length + (zipped?.body.length ?? 0) + (br?.body.length ?? 0) + 2048,
  });

  /** Files on their way: whoever asks meanwhile waits for the same one. */
  const loading = new Map<string, Promise<StaticFile | undefined>>();
  /** The best of large files is made one after the other, beside everything else that the machine does. */
  let improving = Promise.resolve();

  async function load(root: StaticRoot, relative: string, urlPath: string): Promise<StaticFile | undefined> {
    const file = path.join(root.folder, relative);
    if (!(await isFileWithin(root.folder, file))) return undefined;
    const body = await readFile(file);
    const isLarge = root.immutable && body.length >= large;
    const loaded = await fileOf(root, body, mediaType(file), isLarge ? 'quick' : 'best');
    if (!root.immutable) return loaded;
    kept.set(urlPath, loaded);
    if (isLarge && loaded.br) {
      const improve = async () => {
        const best = await fileOf(root, body, mediaType(file), 'best');
        if (kept.peek(urlPath) === loaded) kept.set(urlPath, best);
      };
      improving = improving.then(improve).catch(() => undefined);
    }
    return loaded;
  }

  function loadOnce(root: StaticRoot, relative: string, urlPath: string): Promise<StaticFile | undefined> {
    const known = loading.get(urlPath);
    if (known) return known;
    const begun = load(root, relative, urlPath).finally(() => loading.delete(urlPath));
    loading.set(urlPath, begun);
    return begun;
  }

  const rootOf = (url: string) => roots.find(({ prefix }) => url.startsWith(prefix));

  /** Where the file at this path would stand. */
  function placeOf(urlPath: string): { root: StaticRoot; relative: string } | undefined {
    const root = rootOf(urlPath);
    const relative = root && decoded(urlPath.slice(root.prefix.length));
    return root && relative !== undefined ? { root, relative } : undefined;
  }

  async function has(urlPath: string): Promise<boolean> {
    const place = placeOf(urlPath);
    return place !== undefined && isFileWithin(place.root.folder, path.join(place.root.folder, place.relative));
  }

  async function serve(request: IncomingMessage, response: ServerResponse, urlPath: string): Promise<boolean> {
    const place = placeOf(urlPath);
    if (!place) return false;
    const { root, relative } = place;
    const file = (root.immutable ? kept.get(urlPath) : undefined) ?? (await loadOnce(root, relative, urlPath));
    if (!file) return false;
    sendPacket(request, response, choose(file, String(request.headers['accept-encoding'] ?? '')));
    return true;
  }

  function keptPacket(urlPath: string, acceptEncoding: string): Packet | undefined {
    const file = kept.get(urlPath);
    return file && choose(file, acceptEncoding);
  }

  return {
    serve,
    covers: (url) => rootOf(url) !== undefined,
    has,
    keptPacket,
    forget: (urlPath) => void kept.delete(urlPath),
  };
}

/** The file, ready to be sent, compressed where its type is worth it. */
async function fileOf(
  root: StaticRoot,
  body: Buffer,
  ownType: string,
  effort: keyof typeof efforts,
): Promise<StaticFile> {
  const type = root.type ?? ownType;
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const isCompressed = compressible.test(type) && body.length >= 256;
  const packet = (bytes: Buffer, encoding?: string) =>
    packetOf({ body: bytes, digest, type, encoding, varies: isCompressed, immutable: root.immutable });
  if (!isCompressed) return { identity: packet(body) };
  const { brotli, gzip: level } = efforts[effort];
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotli, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return {
    identity: packet(body),
    gzip: packet(await gzipped(body, { level }), 'gzip'),
    br: packet(await brotlied(body, { params }), 'br'),
  };
}

function choose({ identity, gzip: zipped, br }: StaticFile, acceptEncoding: string): Packet {
  const takes = takenEncodings(acceptEncoding);
  return (takes.br ? br : undefined) ?? (takes.gzip ? zipped : undefined) ?? identity;
}

function decoded(text: string): string | undefined {
  try {
    const name = decodeURIComponent(text);
    return name.includes('\0') ? undefined : name;
  } catch {
    return undefined;
  }
}

/** Whether it is a file below `folder`, also after following links. */
async function isFileWithin(folder: string, file: string): Promise<boolean> {
  try {
    const [base, real] = await Promise.all([realpath(folder), realpath(file)]);
    return real.startsWith(base + path.sep) && (await stat(real)).isFile();
  } catch {
    return false;
  }
}

function mediaType(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type;
}

type Content = {
  body: Buffer;
  digest: string;
  type: string;
  encoding: string | undefined;
  varies: boolean;
  immutable: boolean;
};

function packetOf({ body, digest, type, encoding, varies, immutable }: Content): Packet {
  const etag = encoding ? `"${digest}-${encoding}"` : `"${digest}"`;
  const common = [
    ...['cache-control', immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate'],
    ...['x-content-type-options', 'nosniff', 'etag', etag],
    ...(varies ? ['vary', 'Accept-Encoding'] : []),
  ];
  const content = ['content-type', type, 'content-length', String(body.length)];
  const encoded = encoding ? ['content-encoding', encoding] : [];
  return { status: 200, head: [...common, ...content, ...encoded], notModified: common, etag, body };
}
