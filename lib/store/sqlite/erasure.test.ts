import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Comment } from '#root/lib/domain/comment.ts';
import { openForWriting } from './connection.ts';
import { openIndexWriter } from './writer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'naba-erasure-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const comment = (number: number): Comment => ({
  schema: 1,
  id: `c${number}`,
  version: 1,
  articleId: 1,
  locale: 'ar',
  state: 'pending',
  author: 'قارئ',
  email: `reader-${number}@example.org`,
  text: 'نص التعليق '.repeat(20),
  createdAt: '2026-03-01T12:00:00.000Z',
  writerKey: `w${number}`,
});

it('leaves nothing of an erased comment in the index’s files', () => {
  const db = openForWriting(path.join(folder, 'index.sqlite'));
  const writer = openIndexWriter(db);
  const all = Array.from({ length: 50 }, (_, number) => comment(number));
  writer.apply(all.map((document) => ({ collection: 'comment', id: document.id, document })));
  const holds = () => readdirSync(folder).some((file) => readFileSync(path.join(folder, file)).includes('reader-7@'));
  expect(holds()).toBe(true);
  writer.apply([{ collection: 'comment', id: 'c7', document: null }]);
  expect(holds()).toBe(false);
  db.close();
});
