import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import type { Progress } from '#root/lib/store/json/index-scan.ts';

export type WaitingRoom = {
  /** Opens the room where something is left to be done: a paper whose index is whole opens without one. */
  told(progress: Progress): void;
  /** Resolves when the port is free. */
  close(): Promise<void>;
};

/** Seconds after which readers and machines should ask again. */
const again = 5;

/**
 * Answers on the site's port while the index is built at start, which takes minutes for a large paper: 503, to /api/ready
 * with the progress, to everyone else with a page that says so. /api/health is well: nothing is wrong.
 */
export function createWaitingRoom(port: number, host: string): WaitingRoom {
  let server: Server | undefined;
  let over = false;
  let progress: Progress = { done: 0, total: 0, rate: 0 };

  function answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
    const [path = '/'] = url.split('?', 1);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Connection', 'close');
    if (path === '/api/health') {
      send(response, 200, 'application/json', JSON.stringify({ status: 'ok' }));
      return;
    }
    response.setHeader('Retry-After', again);
    if (path.startsWith('/api/')) {
      send(response, 503, 'application/json', JSON.stringify({ status: 'opening', ...progress }));
      return;
    }
    const locale = path === '/en' || path.startsWith('/en/') ? 'en' : 'ar';
    response.setHeader('Content-Security-Policy', "default-src 'none'");
    send(response, 503, 'text/html; charset=utf-8', pageIn(locale));
  }

  return {
    told(news) {
      progress = news;
      if (over || server || news.done === news.total) return;
      // Where the port is taken the site itself will say so.
      server = createServer(answer)
        .on('error', () => undefined)
        .listen(port, host);
    },
    async close() {
      over = true;
      if (!server?.listening) return;
      const closed = new Promise((resolve) => server?.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' });
  response.end(body);
}

function pageIn(locale: Locale): string {
  const { title, text } = messagesOf(locale).Opening;
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="${again}">
<title>${title}</title>
</head>
<body><main><h1>${title}</h1><p>${text}</p></main></body>
</html>
`;
}
