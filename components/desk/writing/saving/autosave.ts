import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { type KeptTexts, keptKey } from './kept-text.ts';

/**
 * How it stands with what was typed. `offline` comes with its code where the newsroom answered, but could not save. In
 * `conflict` and `locked` nothing is sent any more; all of it is kept at the device.
 */
export type SaveState =
  | { kind: 'saved'; at?: string }
  | { kind: 'unsaved' | 'saving' | 'conflict' | 'locked' }
  | { kind: 'offline'; code?: string };

/** Sends a text to the newsroom. Throws where it can not be reached. */
export type SendText = (text: StoryText, seen: string) => Promise<DeskAnswer<{ stamp: string; at: string }>>;

export type AutosaveOptions = {
  id: number;
  accountId: string;
  /** The text as the newsroom has it, and its stamp. */
  base: StoryText;
  seen: string;
  /** The text as it stands in the window now. */
  read: () => StoryText;
  send: SendText;
  texts: KeptTexts;
  onState: (state: SaveState) => void;
  now?: () => number;
  /** Runs `work` later; gives the way to call it off. */
  later?: (work: () => void, milliseconds: number) => () => void;
};

export type Autosave = {
  /** Something was typed. */
  touched(): void;
  /** Keeps and sends at once what is not sent yet. Resolves when it was tried. */
  flush(): Promise<void>;
  /** Tries again after a refusal that may be over: the network is back, the story is one's own again. */
  retry(seen?: string): Promise<void>;
  readonly state: SaveState;
  /** The stamp of the text that the newsroom has, as far as this window knows. */
  readonly seen: string;
  stop(): void;
};

/** Milliseconds: after the last key until the text is at the device and sent; the longest wait while somebody types on. */
const keepAfter = 250;
const sendAfter = 2000;
const sendAtLatest = 8000;
const retryAfter = 5000;

/** Keeps what is typed at the device at once and at the newsroom every few seconds, and says how it stands. */
export function createAutosave({ id, accountId, read, send, texts, onState, ...options }: AutosaveOptions): Autosave {
  const { now = Date.now, later = onTimer } = options;
  const key = keptKey(accountId, id);
  let { base, seen } = options;
  let state: SaveState = { kind: 'saved' };
  let typed = 0;
  let firstUnsent: number | undefined;
  let sending: Promise<void> | undefined;
  let cancelKeep: (() => void) | undefined;
  let cancelSend: (() => void) | undefined;
  let stopped = false;

  function tell(next: SaveState) {
    state = next;
    if (!stopped) onState(next);
  }

  function keep(): Promise<void> {
    cancelKeep?.();
    // A device that keeps nothing (private windows, a full disk) still sends.
    return texts.keep({ key, id, accountId, base, seen, text: read(), at: now() }).catch(() => undefined);
  }

  function sendSoon(wait = sendAfter) {
    cancelSend?.();
    if (stopped || isHeld(state)) return;
    const latest = (firstUnsent ?? now()) + sendAtLatest - now();
    cancelSend = later(() => void sendNow(), Math.max(0, Math.min(wait, latest)));
  }

  async function sendNow(): Promise<void> {
    cancelSend?.();
    // More than one may have waited: one after the other.
    while (sending) await sending;
    if (firstUnsent === undefined || isHeld(state)) return;
    sending = attempt();
    await sending;
    sending = undefined;
  }

  async function attempt(): Promise<void> {
    const text = read();
    const asOf = typed;
    tell({ kind: 'saving' });
    const answer = await send(text, seen).catch(() => undefined);
    if (!answer) return fail({ kind: 'offline' });
    if (answer.ok) return settle(text, asOf, answer.value);
    if (answer.code === 'conflict' || answer.code === 'locked') {
      await keep();
      return tell({ kind: answer.code });
    }
    return fail({ kind: 'offline', code: answer.code });
  }

  function fail(next: SaveState) {
    tell(next);
    firstUnsent = now();
    cancelSend?.();
    if (!stopped) cancelSend = later(() => void sendNow(), retryAfter);
  }

  async function settle(text: StoryText, asOf: number, { stamp, at }: { stamp: string; at: string }) {
    base = text;
    seen = stamp;
    if (typed === asOf) {
      firstUnsent = undefined;
      cancelKeep?.();
      await texts.forget(key).catch(() => undefined);
      // Typed while the device forgot.
      if (typed === asOf) return tell({ kind: 'saved', at });
    }
    firstUnsent = now();
    await keep();
    tell({ kind: 'unsaved' });
    sendSoon();
  }

  return {
    get state() {
      return state;
    },
    get seen() {
      return seen;
    },
    touched() {
      typed += 1;
      firstUnsent ??= now();
      cancelKeep?.();
      cancelKeep = later(() => void keep(), keepAfter);
      if (state.kind === 'saved') tell({ kind: 'unsaved' });
      if (state.kind !== 'offline') sendSoon();
    },
    async flush() {
      if (firstUnsent === undefined) return;
      await keep();
      await sendNow();
    },
    async retry(newSeen) {
      if (newSeen !== undefined && firstUnsent === undefined) seen = newSeen;
      if (firstUnsent === undefined) return tell({ kind: 'saved' });
      if (state.kind === 'conflict') return;
      tell({ kind: 'unsaved' });
      await sendNow();
    },
    stop() {
      stopped = true;
      cancelKeep?.();
      cancelSend?.();
    },
  };
}

function isHeld({ kind }: SaveState): boolean {
  return kind === 'conflict' || kind === 'locked';
}

function onTimer(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
