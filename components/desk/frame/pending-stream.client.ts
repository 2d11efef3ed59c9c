const path = '/desk/events';
/** One name for the lock and the channel: the windows of one browser that listen together. */
const together = 'naba-desk-events';
/** How often is asked where windows can not listen together. */
const askEveryMs = 20_000;
const refusedForMs = 30_000;

type Hear = (pending: number) => void;
type Said = { pending: number } | 'what';

/**
 * Hears how many comments wait, until the function it gives is called. Browsers have six connections for one site: of all
 * windows that listen one holds the stream and tells the others, and the next takes over when it goes. Where windows can not
 * agree (a site without https), each asks now and then instead.
 */
export function hearPending(hear: Hear): () => void {
  const canAgree = 'locks' in navigator && 'BroadcastChannel' in globalThis;
  return canAgree ? hearTogether(hear) : askNowAndThen(hear);
}

function hearTogether(hear: Hear): () => void {
  const channel = new BroadcastChannel(together);
  const leaving = new AbortController();
  let latest: number | undefined;
  let holdsStream = false;
  const tell = (pending: number) => {
    latest = pending;
    hear(pending);
    channel.postMessage({ pending } satisfies Said);
  };
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data !== 'what') hear(data.pending);
    else if (holdsStream && latest !== undefined) channel.postMessage({ pending: latest } satisfies Said);
  };
  channel.postMessage('what' satisfies Said);

  const hold = () =>
    new Promise<void>((release) => {
      // The turn may come in the very moment of leaving.
      if (leaving.signal.aborted) return release();
      holdsStream = true;
      const close = openStream(tell);
      leaving.signal.addEventListener('abort', () => {
        close();
        release();
      });
    });
  // Whoever leaves while waiting for their turn is told so by a rejection.
  navigator.locks.request(together, { signal: leaving.signal }, hold).catch(() => undefined);

  return () => {
    leaving.abort();
    channel.close();
  };
}

function askNowAndThen(hear: Hear): () => void {
  let close: (() => void) | undefined;
  const ask = () => {
    close?.();
    close = openStream((pending) => {
      close?.();
      hear(pending);
    });
  };
  ask();
  const timer = setInterval(ask, askEveryMs);
  return () => {
    clearInterval(timer);
    close?.();
  };
}

/** The browser opens a stream again that broke off, but not one that was refused (the server was full, or starting). */
function openStream(tell: Hear): () => void {
  let stream: EventSource;
  let again: ReturnType<typeof setTimeout>;
  const open = () => {
    stream = new EventSource(path);
    stream.addEventListener('comments', ({ data }: MessageEvent<string>) => {
      tell((JSON.parse(data) as { pending: number }).pending);
    });
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) again = setTimeout(open, refusedForMs);
    };
  };
  open();
  return () => {
    clearTimeout(again);
    stream.close();
  };
}
