import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import next from 'next';
import { readEnvironment } from '#root/lib/runtime/environment.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { frameworkHeaders } from '#root/server/framework-headers.ts';
import { openNewsroom } from '#root/server/newsroom.ts';
import { type NextHandler, render } from '#root/server/render.ts';
import { removeRuntime } from '#root/server/runtime-removal.ts';

/** A page as the framework draws it, and what readers get of it. */
export type DrawnPage = { address: string; before: string; after: string };

const storiesOfEachFront = 6;

// `node drawn-pages.ts FILE ADDRESS…` draws the demo's pages, and some stories that they link to, into a JSON file.
if (import.meta.main) {
  const [file = '', ...addresses] = process.argv.slice(2);
  const folder = mkdtempSync(path.join(tmpdir(), 'naba-drawn-'));
  try {
    writeFileSync(file, JSON.stringify(await drawAll(folder, addresses)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit(0);
}

async function drawAll(folder: string, addresses: readonly string[]): Promise<DrawnPage[]> {
  const siteUrl = 'http://localhost:3000';
  const environment = { ...readEnvironment(), DATA_DIR: folder, DEMO: true, SITE_URL: siteUrl };
  runtime().environment = environment;
  const framework = next({ dev: false, dir: path.resolve(import.meta.dirname, '..') });
  await Promise.all([openNewsroom(environment), framework.prepare()]);
  const handle = framework.getRequestHandler() as unknown as NextHandler;

  async function draw(address: string): Promise<DrawnPage> {
    const asked = { method: 'GET', url: address, headers: frameworkHeaders(siteUrl) } as const;
    const { body } = await render(handle, asked, createRequestContext(runtime().now(), ''));
    const before = body.toString();
    return { address, before, after: removeRuntime(before) };
  }

  const pages: DrawnPage[] = [];
  for (const address of addresses) pages.push(await draw(address));
  const stories = pages
    .filter(({ address }) => address === '/' || address === '/en')
    .flatMap(({ before }) => storiesOn(before).slice(0, storiesOfEachFront));
  for (const address of stories) pages.push(await draw(address));
  return pages;
}

function storiesOn(html: string): string[] {
  return [...new Set([...html.matchAll(/ href="((?:\/en)?\/articles\/\d+\/[^"]+)"/g)].map(([, link = '']) => link))];
}

/** The pages that the program wrote to `file`. */
export function readDrawnPages(file: string): DrawnPage[] {
  return JSON.parse(readFileSync(file, 'utf8')) as DrawnPage[];
}
