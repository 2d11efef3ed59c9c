import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { lookup } from 'mrmime';
import { acceptedEncodings } from './entry.ts';

type StaticFile = { type: string; body: Buffer; gzip?: Buffer; br?: Buffer; etag: string };

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
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Serves files from memory, compressed once. Answers false where no root has such a file. */
export function createStaticFiles(roots: readonly StaticRoot[], maxBytes: number) {
  const kept = new LRUCache<string, StaticFile>({
    maxSize: maxBytes,
    sizeCalculation: (file) => file.body.length + (file.gzip?.length ?? 0) + (file.br?.length ?? 0) + 512,
  });

  async function load(root: StaticRoot, relative: string): Promise<StaticFile | undefined> {
    const file = path.join(root.folder, relative);
    if (!(await isFileWithin(root.folder, file))) return undefined;
    const body = await readFile(file);
    const type = root.type ?? mediaType(file);
    const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    if (!compressible.test(type) || body.length < 256) return { type, body, etag: `"${digest}"` };
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    return {
      type,
      body,
      gzip: await gzipped(body, { level: 9 }),
      br: await brotlied(body, { params }),
      etag: `"${digest}"`,
    };
  }

  return async function serve(request: IncomingMessage, response: ServerResponse, urlPath: string): Promise<boolean> {
    const root = roots.find(({ prefix }) => urlPath.startsWith(prefix));
    if (!root) return false;
    const relative = decoded(urlPath.slice(root.prefix.length));
    if (relative === undefined) return false;
    let file = root.immutable ? kept.get(urlPath) : undefined;
    if (!file) {
      file = await load(root, relative);
      if (!file) return false;
      if (root.immutable) kept.set(urlPath, file);
    }
    send(request, response, file, root.immutable);
    return true;
  };
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

function send(request: IncomingMessage, response: ServerResponse, file: StaticFile, immutable: boolean): void {
  const takes = acceptedEncodings(request.headers['accept-encoding']);
  const [encoding, body] =
    takes.br && file.br ? ['br', file.br] : takes.gzip && file.gzip ? ['gzip', file.gzip] : [undefined, file.body];
  const etag = encoding ? `${file.etag.slice(0, -1)}-${encoding}"` : file.etag;
  const headers = {
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    'x-content-type-options': 'nosniff',
    etag,
    ...(file.gzip && { vary: 'Accept-Encoding' }),
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': file.type,
    'content-length': body.length,
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
