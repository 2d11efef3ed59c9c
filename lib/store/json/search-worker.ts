import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../sqlite/connection.ts';
import { createReads } from '../sqlite/reads.ts';
import type { SearchAnswer, SearchRequest } from './search-client.ts';

const reads = createReads(openForReading((workerData as { file: string }).file));

function answerTo(request: SearchRequest) {
  switch (request.kind) {
    case 'search':
      return reads.search(...request.given);
    case 'suggest':
      return reads.suggest(...request.given);
    case 'related':
      return reads.related(...request.given);
  }
}

parentPort?.on('message', (request: SearchRequest) => {
  let answer: SearchAnswer;
  try {
    answer = { number: request.number, value: answerTo(request) };
  } catch (error) {
    answer = { number: request.number, fault: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
