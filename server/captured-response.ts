import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

type Done = (error?: Error | null) => void;

/** A finished answer: what is needed to send it, keep it or change it. */
export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/**
 * A response that gathers instead of sending, so that an answer is whole, its status known and its bytes ours before
 * the first of them leaves. It has no socket: a reader who goes away does not end the render that others wait for.
 */
export class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly answer: Promise<Answer>;
  #resolve: (answer: Answer) => void = () => undefined;

  constructor(request: IncomingMessage) {
    super(request);
    this.answer = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((part) => typeof part === 'object' && part !== null);
    if (Array.isArray(headers)) {
      for (let i = 0; i + 1 < headers.length; i += 2) this.setHeader(String(headers[i]), headers[i + 1] as string);
    } else if (headers) {
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) this.setHeader(name, value as string);
    }
    return this;
  }

  override flushHeaders(): void {
    // Nothing leaves before the end.
  }

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    this.#gather(chunk, encoding);
    const callback = (typeof encoding === 'function' ? encoding : done) as Done | undefined;
    if (callback) process.nextTick(callback);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (this.writableFinished) return this;
    if (typeof chunk !== 'function') this.#gather(chunk, encoding);
    const callback = [chunk, encoding, done].find((part) => typeof part === 'function') as (() => void) | undefined;
    this.finished = true;
    this.#resolve({ status: this.statusCode, headers: { ...this.getHeaders() }, body: Buffer.concat(this.#chunks) });
    process.nextTick(() => {
      callback?.();
      this.emit('finish');
      this.emit('close');
    });
    return this;
  }

  #gather(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string') {
      this.#chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    } else if (chunk instanceof Uint8Array) {
      this.#chunks.push(Buffer.from(chunk));
    }
  }
}
