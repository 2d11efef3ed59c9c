/**
 * How well stories are found by the words of lib/text, without an engine: plain BM25 (k1 1.2, b 0.75) over a set of passages
 * and queries with one right passage each. Run: node bench/find/text-retrieval.ts DOCS.jsonl.gz QUERIES.jsonl.gz
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { stem } from '#root/lib/text/stem.ts';
import { queryTerms } from '#root/lib/text/terms.ts';
import { words } from '#root/lib/text/tokens.ts';

type Doc = { doc_id: string; title: string | null; text: string };
type Query = { query: string; relevant: string[] };
/** A word's weighted alternatives, counted as one word: their frequencies are added up. */
type Asked = (readonly [term: string, weight: number])[];

const [docsFile, queriesFile] = process.argv.slice(2);
if (!docsFile || !queriesFile) {
  console.error('usage: node bench/find/text-retrieval.ts DOCS.jsonl.gz QUERIES.jsonl.gz');
  process.exit(2);
}
const docs = lines<Doc>(docsFile);
const queries = lines<Query>(queriesFile);

function lines<Line>(file: string): Line[] {
  const text = gunzipSync(readFileSync(file)).toString();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

class Field {
  readonly postings = new Map<string, Map<number, number>>();
  readonly lengths: number[];
  readonly mean: number;

  constructor(texts: readonly string[][]) {
    this.lengths = texts.map((text) => text.length);
    this.mean = this.lengths.reduce((sum, length) => sum + length, 0) / texts.length;
    texts.forEach((text, doc) => {
      for (const term of text) {
        const posting = this.postings.get(term) ?? new Map<number, number>();
        posting.set(doc, (posting.get(doc) ?? 0) + 1);
        this.postings.set(term, posting);
      }
    });
  }

  add(scores: Map<number, number>, asked: Asked, weight: number): void {
    const frequencies = new Map<number, number>();
    for (const [term, share] of asked) {
      for (const [doc, times] of this.postings.get(term) ?? []) {
        frequencies.set(doc, (frequencies.get(doc) ?? 0) + times * share);
      }
    }
    const idf = Math.log(1 + (this.lengths.length - frequencies.size + 0.5) / (frequencies.size + 0.5));
    for (const [doc, frequency] of frequencies) {
      const length = 0.25 + (0.75 * (this.lengths[doc] ?? 0)) / this.mean;
      const score = (idf * frequency * 2.2) / (frequency + 1.2 * length);
      scores.set(doc, (scores.get(doc) ?? 0) + weight * score);
    }
  }
}

function report(name: string, score: (query: string, scores: Map<number, number>) => void): void {
  let first = 0;
  let inTen = 0;
  let reciprocal = 0;
  for (const { query, relevant } of queries) {
    const scores = new Map<number, number>();
    score(query, scores);
    const ten = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10);
    const at = ten.findIndex(([doc]) => relevant.includes(docs[doc]?.doc_id ?? ''));
    if (at === 0) first += 1;
    if (at >= 0) inTen += 1;
    if (at >= 0) reciprocal += 1 / (at + 1);
  }
  const [s1, r10, mrr] = [first, inTen, reciprocal].map((sum) => (sum / queries.length).toFixed(3));
  console.log(`${name.padEnd(56)} S@1 ${s1}  R@10 ${r10}  MRR@10 ${mrr}`);
}

const whole = docs.map(({ title, text }) => `${title ?? ''} ${text}`);
const raw = new Field(whole.map((text) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []));
const exact = new Field(whole.map(words));
const stems = new Field(whole.map((text) => words(text).map(stem)));
const titles = new Field(docs.map(({ title }) => words(title ?? '').map(stem)));

function asked(terms: readonly string[], alternative: number): Asked {
  return [...new Set(terms)].map((term, at) => [term, at === 0 ? 1 : alternative] as const);
}

function engine(
  query: string,
  scores: Map<number, number>,
  weights: { exact: number; title: number; other: number },
): void {
  for (const word of queryTerms(query, 'ar')) {
    const wanted = asked(word.stems, weights.other);
    stems.add(scores, wanted, 1);
    titles.add(scores, wanted, weights.title);
    exact.add(scores, asked(word.exact.slice(0, 1), 0), weights.exact);
  }
}

report('raw words', (query, scores) => {
  for (const term of query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) raw.add(scores, [[term, 1]], 1);
});
report('normalised', (query, scores) => {
  for (const term of words(query)) exact.add(scores, [[term, 1]], 1);
});
report('stems', (query, scores) => {
  for (const term of words(query)) stems.add(scores, [[stem(term), 1]], 1);
});
report('query terms', (query, scores) => engine(query, scores, { exact: 0, title: 0, other: 0 }));
report('query terms and alternatives', (query, scores) => engine(query, scores, { exact: 0, title: 0, other: 0.4 }));
report('the same, exact × 0.3', (query, scores) => engine(query, scores, { exact: 0.3, title: 0, other: 0.4 }));
report('the same, headline × 0.5', (query, scores) => engine(query, scores, { exact: 0.3, title: 0.5, other: 0.4 }));

const bytes = whole.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const started = process.cpuUsage();
for (const text of whole) for (const term of words(text)) stem(term);
console.log(
  `terms and stems of warm text: ${(bytes / process.cpuUsage(started).user).toFixed(1)} MB per second of processor time`,
);
