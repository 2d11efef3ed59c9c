import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../sqlite/connection.ts';
import { createReads } from '../sqlite/reads.ts';
import type { SearchAnswer, SearchRequest } from './search-client.ts';

const reads = createReads(openForReading((workerData as { file: string }).file));

parentPort?.on('message', (request: SearchRequest) => {
  let answer: SearchAnswer;
  try {
    const value = request.kind === 'search' ? reads.search(...request.given) : reads.related(...request.given);
    answer = { number: request.number, value };
  } catch (error) {
    answer = { number: request.number, fault: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
