import { createServer } from 'node:http';
import next from 'next';
import { readEnvironment } from '#root/lib/runtime/environment.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { openNewsroom } from './newsroom.ts';
import { answerWithNext } from './next-answer.ts';

const environment = readEnvironment();
runtime().environment = environment;
const newsroom = await openNewsroom(environment);
const app = next({ dev: environment.NODE_ENV === 'development', hostname: environment.HOST, port: environment.PORT });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  answerWithNext(request, response, handle).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});
server.listen(environment.PORT, environment.HOST, () => {
  console.log(`naba: http://localhost:${environment.PORT}`);
});
void newsroom;
