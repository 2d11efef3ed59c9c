import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStoryNotes } from './story-notes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-notes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const note = (text: string) => ({ at: '2026-11-23T09:00:00.000Z', by: { id: 'u-a', name: 'ليلى' }, text });

test('notes are kept by story, in their order, and outlive the process', async () => {
  const notes = openStoryNotes(folder);
  await Promise.all([notes.add(1007, note('أول')), notes.add(1007, note('ثانٍ\nبسطرين')), notes.add(8, note('غيره'))]);
  expect((await openStoryNotes(folder).of(1007)).map(({ text }) => text)).toEqual(['أول', 'ثانٍ\nبسطرين']);
  expect(await notes.of(9)).toEqual([]);
});

test('a line that was cut off spoils neither the one before nor the one after', async () => {
  const notes = openStoryNotes(folder);
  await notes.add(1, note('أول'));
  await appendFile(path.join(folder, 'notes/0/1.jsonl'), '{"at":"2026-11-23T09:00:00.000Z","by":{"id"');
  await notes.add(1, note('ثانٍ'));
  expect((await notes.of(1)).map(({ text }) => text)).toEqual(['أول', 'ثانٍ']);
});
