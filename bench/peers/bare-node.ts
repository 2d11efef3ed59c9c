import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

// `node bare-node.ts FOLDER PORT`: the least that Node can do. Compressed pages in a Map, a few headers, nothing checked.
const [folder = '', port = '0'] = process.argv.slice(2);
const zipped = readdirSync(folder).filter((name) => name.endsWith('.gz'));
const pages = new Map(zipped.map((name) => [`/${name.slice(0, -3)}`, readFileSync(path.join(folder, name))]));

const server = createServer((request, response) => {
  const body = pages.get(request.url ?? '');
  if (!body) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': body.length,
  });
  response.end(body);
});
server.listen(Number(port), '127.0.0.1');
