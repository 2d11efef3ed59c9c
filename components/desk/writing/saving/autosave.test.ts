import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { type StoryText, textOf } from '#root/lib/domain/working-copy.ts';
import { story } from '#root/lib/store/contract/sample.ts';
import { type Autosave, createAutosave, type SaveState } from './autosave.ts';
import type { KeptText } from './kept-text.ts';

type Answer = DeskAnswer<{ stamp: string; at: string }>;

const base = textOf(story(1));
const titled = (headline: string): StoryText => ({ ...base, headline });

let kept: Map<string, KeptText>;
let typed: StoryText;
let sent: { headline: string; seen: string }[];
let answer: () => Promise<Answer>;
let states: SaveState['kind'][];
let saving: Autosave;

function type(headline: string) {
  typed = titled(headline);
  saving.touched();
}

const good = async (): Promise<Answer> => ({
  ok: true,
  value: { stamp: `s${sent.length}`, at: '2026-11-20T12:00:00.000Z' },
});
const refusing = (code: string) => async (): Promise<Answer> => ({ ok: false, code });
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  kept = new Map();
  typed = base;
  sent = [];
  states = [];
  answer = good;
  saving = createAutosave({
    ...{ id: 1, accountId: 'u-amal', base, seen: 's0' },
    read: () => typed,
    send: async (text, seen) => {
      sent.push({ headline: text.headline, seen });
      return answer();
    },
    texts: {
      keep: async (text) => void kept.set(text.key, structuredClone(text)),
      find: async (key) => kept.get(key),
      all: async () => [...kept.values()],
      forget: async (key) => void kept.delete(key),
    },
    onState: ({ kind }) => states.push(kind),
  });
});

describe('what is typed', () => {
  test('is at the device a moment later and at the newsroom after two seconds of quiet', async () => {
    type('أول');
    await wait(300);
    expect(kept.get('u-amal:1')).toMatchObject({ text: { headline: 'أول' }, seen: 's0', base });
    expect(sent).toEqual([]);
    await wait(2000);
    expect(sent).toEqual([{ headline: 'أول', seen: 's0' }]);
    expect(kept.size).toBe(0);
    expect(states).toEqual(['unsaved', 'saving', 'saved']);
  });

  test('is sent every few seconds by whoever never rests', async () => {
    for (let key = 0; key < 40; key += 1) {
      type(`حرف ${key}`);
      await wait(500);
    }
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(sent.length).toBeLessThanOrEqual(4);
  });

  test('while it is being sent is sent after it, over the text just saved', async () => {
    let release: (given: Answer) => void = () => undefined;
    answer = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    type('أول');
    await wait(2000);
    type('ثان');
    await wait(300);
    answer = good;
    release({ ok: true, value: { stamp: 'first', at: '' } });
    await wait(2000);
    expect(sent).toEqual([
      { headline: 'أول', seen: 's0' },
      { headline: 'ثان', seen: 'first' },
    ]);
    expect(saving.state.kind).toBe('saved');
    expect(kept.size).toBe(0);
  });

  test('is sent once, however many wait for it at the same time', async () => {
    let release: (given: Answer) => void = () => undefined;
    answer = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    type('أول');
    await wait(2000);
    type('ثان');
    const waiting = Promise.all([saving.flush(), saving.flush(), saving.flush()]);
    await wait(300);
    answer = good;
    release({ ok: true, value: { stamp: 'first', at: '' } });
    await waiting;
    expect(sent.map(({ headline }) => headline)).toEqual(['أول', 'ثان']);
  });

  test('is sent at once on leaving', async () => {
    type('عجل');
    await saving.flush();
    expect(sent).toHaveLength(1);
  });
});

describe('without network', () => {
  test('all stays at the device, is tried again and sent when it is back', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    type('أول');
    await wait(2300);
    expect(saving.state.kind).toBe('offline');
    type('ثان');
    await wait(300);
    expect(kept.get('u-amal:1')).toMatchObject({ text: { headline: 'ثان' }, seen: 's0' });
    await wait(15_000);
    expect(saving.state.kind).toBe('offline');
    answer = good;
    await saving.retry();
    expect(sent.at(-1)).toEqual({ headline: 'ثان', seen: 's0' });
    expect([saving.state.kind, kept.size]).toEqual(['saved', 0]);
  });

  test('a newsroom that can not save is told by its code and tried again', async () => {
    answer = refusing('disk-full');
    type('أول');
    await wait(2000);
    expect(saving.state).toEqual({ kind: 'offline', code: 'disk-full' });
    answer = good;
    await wait(5000);
    expect(saving.state.kind).toBe('saved');
  });
});

describe('somebody else', () => {
  test('who saved another text: nothing is sent over it, all of it stays at the device with what it was made from', async () => {
    answer = refusing('conflict');
    type('أول');
    await wait(2000);
    type('ثان');
    await wait(60_000);
    expect(saving.state.kind).toBe('conflict');
    expect(sent).toHaveLength(1);
    expect(kept.get('u-amal:1')).toMatchObject({ text: { headline: 'ثان' }, base, seen: 's0' });
  });

  test('who has the story: what is typed waits until it is one’s own again', async () => {
    answer = refusing('locked');
    type('أول');
    await wait(10_000);
    expect([saving.state.kind, sent.length]).toEqual(['locked', 1]);
    answer = good;
    await saving.retry();
    expect(saving.state.kind).toBe('saved');
  });
});
