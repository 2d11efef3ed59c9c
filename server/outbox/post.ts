import type { Outcome } from './target.ts';

export type Post = { url: string; headers: Record<string, string>; body: string };

/** Milliseconds for the whole of a request. */
const patienceMs = 10_000;
/** No server may make the paper wait longer, in milliseconds. */
const longestWaitMs = 3_600_000;
/** Answers that a later try may change: too early, too many, too slow. All others of the 400s stay what they are. */
const passing: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/** Sends one request and reads its answer as an outcome. Redirects are not followed: they count as refusals. */
export async function post({ url, headers, body }: Post, now: () => number, signal: AbortSignal): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'user-agent': 'Naba', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    await response.body?.cancel();
    return outcomeOf(response, now());
  } catch (error) {
    return { kind: 'failed', error: reasonOf(error) };
  }
}

function outcomeOf({ ok, status, headers }: Response, now: number): Outcome {
  if (ok) return { kind: 'sent' };
  const error = `status ${status}`;
  if (status < 500 && !passing.has(status)) return { kind: 'refused', error };
  const retryAfterMs = retryAfter(headers.get('retry-after'), now);
  return { kind: 'failed', error, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** `Retry-After` (RFC 9110: seconds, or a date) in milliseconds from `now`; undefined where it says nothing. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestWaitMs);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
