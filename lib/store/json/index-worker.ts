import { parentPort } from 'node:worker_threads';
import { type IndexHost, openIndexHost } from './index-host.ts';
import type { IndexAnswer, IndexRequest } from './index-messages.ts';

let host: IndexHost | undefined;

const answer = (message: IndexAnswer) => parentPort?.postMessage(message);

async function work(request: IndexRequest): Promise<number | undefined> {
  if (request.kind === 'open') {
    host = openIndexHost(request.options);
    return host.maxArticleId;
  }
  if (!host) throw new Error('the index is not open');
  switch (request.kind) {
    case 'apply':
      host.apply(request.changes);
      return undefined;
    case 'note':
      host.note(request.seen);
      return undefined;
    case 'scan':
      await host.scan(request.scan, (report) => answer({ number: request.number, kind: 'report', report }));
      return undefined;
    case 'close':
      host.close();
      return undefined;
  }
}

parentPort?.on('message', (request: IndexRequest) => {
  const { number } = request;
  work(request).then(
    (value) => answer({ number, kind: 'done', value }),
    (error: unknown) =>
      answer({ number, kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
