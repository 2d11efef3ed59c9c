import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { handOver } from '#root/cli/hand-over.ts';
import { liveOwner } from '#root/lib/store/json/lock.ts';
import { memoryEnvironment, memoryFlags } from '#root/scripts/memory-limits.mjs';
import { answers, freePort, root, runToEnd, scratchFolder, start, stop } from './process.ts';

/** A paper that is served as in production, by a process of its own. */
export type RunningPaper = {
  url: string;
  folder: string;
  process: ChildProcess & { pid: number };
  /** Has the running site do something, as the command line does. @returns what it printed @throws Error where it fails */
  order: (command: string, ...args: string[]) => Promise<string>;
  stop: () => Promise<void>;
};

type PaperOptions = {
  /** Synthetic stories; without any it is the demo. */
  articles?: number;
  /** A paper that is there already, or is made there and stays for the next bench. */
  folder?: string | undefined;
};

/** Makes the paper where there is none, serves it and waits until it is ready. */
export async function runPaper({ articles = 0, folder: given }: PaperOptions = {}): Promise<RunningPaper> {
  const folder = given ?? scratchFolder('paper');
  const env = { DATA_DIR: folder, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  if (articles > 0 && !(given && existsSync(given))) {
    await runToEnd('node', ['cli/main.ts', 'generate', '--articles', String(articles)], { env });
  }
  const port = await freePort();
  const child = start('node', [...memoryFlags, 'server/main.ts'], {
    env: { ...env, ...memoryEnvironment, PORT: String(port), HOST: '127.0.0.1' },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the paper does not start');
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/api/ready`);
  return {
    url,
    folder,
    process: Object.assign(child, { pid }),
    async order(command, ...args) {
      const owner = await liveOwner(folder);
      if (!owner?.socket) throw new Error('the paper takes no orders');
      const lines: string[] = [];
      const output = { print: (text: string) => void lines.push(text), warn: (text: string) => void lines.push(text) };
      const order = { command, args, cwd: root };
      const never = new AbortController().signal;
      const code = await handOver(owner.socket, order, { ...output, progress: () => undefined }, never);
      if (code !== 0) throw new Error(`${command} ended with ${code}: ${lines.join('\n')}`);
      return lines.join('\n');
    },
    stop: () => stop(child),
  };
}

/** Links of a page that match, each once. */
export async function linksOn(url: string, pattern: RegExp): Promise<string[]> {
  const html = await (await fetch(url)).text();
  const links = [...html.matchAll(/ href="([^"#]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  return [...new Set(links.filter((link) => pattern.test(link)))];
}

/** Addresses of one or two segments that are no sections. */
const others =
  /^\/(?:archive|latest|search|saved|about|contact|privacy|corrections|en|articles|tags|authors|a|api|assets|fonts|_next)(?:\/|$)/;

/** The sections in the menus of the front page. */
export async function sectionLinks(url: string): Promise<string[]> {
  const links = await linksOn(`${url}/`, /^\/[^/?.]+(?:\/[^/?.]+)?$/);
  return links.filter((link) => !others.test(link));
}
