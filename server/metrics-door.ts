import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopback } from './client.ts';
import type { Metrics, Outcome } from './metrics.ts';
import { sendText } from './send.ts';

export const metricsPath = '/api/metrics';

/**
 * `/api/metrics` in Prometheus' text format, for this machine itself or whoever has METRICS_TOKEN as bearer token. A
 * request that came through a proxy is no request of this machine.
 */
export function createMetricsDoor(metrics: Metrics, token: string | undefined) {
  return async function answer(request: IncomingMessage, response: ServerResponse): Promise<Outcome> {
    const { authorization = '', 'x-forwarded-for': forwarded } = request.headers;
    const local = isLoopback(request.socket.remoteAddress ?? '') && forwarded === undefined;
    if (!local && !(token && isSame(authorization, `Bearer ${token}`))) {
      sendText(response, 403, 'Loopback or token only.\n');
      return 'refused';
    }
    sendText(response, 200, await metrics.text(), { 'content-type': metrics.contentType });
    return 'file';
  };
}

function isSame(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
