import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { line, median } from './rig/figures.ts';
import { linksOn, runPaper, sectionLinks } from './rig/paper.ts';
import { answers, freePort, processorSeconds, root, runToEnd, scratchFolder, start } from './rig/process.ts';
import { type Load, load, needPrograms } from './rig/wrk.ts';

/**
 * The same three pages, gzip, from nginx (one worker, gzip_static), from the barest node:http, from a stock `next start`
 * (an ISR page with the same mark-up) and from Naba, one after the other in each round: `npm run bench -- delivery
 * [--seconds 5] [--rounds 5] [--without-next]`. Prints medians, also of the processor time that an answer took, which a busy machine changes
 * least. Needs wrk and nginx (Debian: `apt-get install wrk nginx`).
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
    'without-next': { type: 'boolean', default: false },
  },
});
needPrograms('wrk', 'nginx');

const paper = await runPaper();
const [article = ''] = await linksOn(`${paper.url}/`, /^\/articles\/\d+\//);
const [section = ''] = await sectionLinks(paper.url);
const pages = { article, front: '/', section };

const folder = scratchFolder('delivery');
const files = path.join(folder, 'pages');
mkdirSync(files);
for (const [name, address] of Object.entries(pages)) {
  const html = Buffer.from(await (await fetch(paper.url + address)).arrayBuffer());
  writeFileSync(path.join(files, `${name}.html`), html);
  writeFileSync(path.join(files, `${name}.html.gz`), gzipSync(html, { level: 6 }));
}

type Peer = { url: string; pid: number };

async function startNginx(): Promise<Peer> {
  const port = await freePort();
  const template = readFileSync(path.join(root, 'bench/peers/nginx.conf'), 'utf8');
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, template.replaceAll('FOLDER', folder).replaceAll('PORT', String(port)));
  // As root it would take on another user, who may not enter this folder.
  const asRoot = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const { pid = 0 } = start('nginx', ['-c', file, '-e', path.join(folder, 'error.log'), ...asRoot]);
  return { url: `http://127.0.0.1:${port}`, pid };
}

async function startBareNode(): Promise<Peer> {
  const port = await freePort();
  const { pid = 0 } = start('node', [path.join(root, 'bench/peers/bare-node.ts'), files, String(port)]);
  return { url: `http://127.0.0.1:${port}`, pid };
}

async function startStockNext(): Promise<Peer> {
  const app = path.join(folder, 'stock-next');
  cpSync(path.join(root, 'bench/peers/stock-next'), app, { recursive: true });
  cpSync(files, path.join(app, 'pages'), { recursive: true });
  // Next's bundler refuses links that lead out of the app: hard links cost no room either.
  await runToEnd('cp', ['-al', path.join(root, 'node_modules'), path.join(app, 'node_modules')]);
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  await runToEnd('node', ['node_modules/next/dist/bin/next', 'build'], { cwd: app, env });
  const port = await freePort();
  const args = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)];
  const { pid = 0 } = start('node', args, { cwd: app, env });
  return { url: `http://127.0.0.1:${port}`, pid };
}

const servers: Record<string, Peer> = {
  nginx: await startNginx(),
  'bare node:http': await startBareNode(),
  ...(!values['without-next'] && { 'next start': await startStockNext() }),
  naba: { url: paper.url, pid: paper.process.pid },
};

function peer(name: string): Peer {
  const found = servers[name];
  if (!found) throw new Error(`no ${name}`);
  return found;
}

for (const [name, address] of Object.entries(pages)) {
  const addressAt = (server: string) => peer(server).url + (server === 'naba' ? address : `/${name}.html`);
  const loads = new Map<string, (Load & { microseconds: number })[]>();
  const names = Object.keys(servers);
  for (const server of names) {
    await answers(addressAt(server));
    await load(addressAt(server), 1);
    const got = await rawBody(addressAt(server));
    console.log(`${name} from ${server}: ${got} bytes compressed`);
  }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const server of names) {
      const before = processorSeconds(peer(server).pid);
      const measured = await load(addressAt(server), Number(values.seconds));
      const microseconds = ((processorSeconds(peer(server).pid) - before) * 1e6) / measured.answers;
      loads.set(server, [...(loads.get(server) ?? []), { ...measured, microseconds }]);
    }
  }
  const middle = (server: string, figure: keyof Load | 'microseconds') =>
    median((loads.get(server) ?? []).map((one) => one[figure]));
  for (const server of names) {
    line(`${name} from ${server}`, {
      'requests/s': middle(server, 'perSecond'),
      'p50 ms': middle(server, 'p50'),
      'p99 ms': middle(server, 'p99'),
      'processor µs': middle(server, 'microseconds'),
      faults: middle(server, 'faults'),
      'of nginx': middle(server, 'perSecond') / middle('nginx', 'perSecond'),
      ...(servers['next start'] && {
        'of next start': middle(server, 'perSecond') / middle('next start', 'perSecond'),
      }),
      'p99 of nginx': middle(server, 'p99') / middle('nginx', 'p99'),
    });
  }
}
await paper.stop();
process.exit(0);

/** The length of the body as it comes over the wire. @throws Error where it is not compressed, or not a whole page */
async function rawBody(url: string): Promise<number> {
  const { get } = await import('node:http');
  const chunks = await new Promise<Buffer[]>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(parts));
    }).on('error', reject);
  });
  const body = Buffer.concat(chunks);
  if (!gunzipSync(body).includes('</html>')) throw new Error(`${url} is no whole page`);
  return body.length;
}
