import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, Histogram, Registry } from 'prom-client';
import type { TagClock } from '#root/lib/store/tag-clock.ts';
import { createLatencyCounts } from './latency-counts.ts';
import type { PageCache } from './page-cache.ts';

const outcomes = ['hit', 'miss', 'form', 'desk', 'file', 'redirect', 'refused', 'failed'] as const;
/** How a request was answered. */
export type Outcome = (typeof outcomes)[number];

/** How many letters of the outbox wait for a target, and how many were given up. */
export type OutboxFigures = () => { target: string; waiting: number; dead: number }[];

/** What is counted of the process; no label holds an address of a page or anything of a reader. */
export type Metrics = {
  answered(outcome: Outcome, seconds: number): void;
  rendered(seconds: number): void;
  text(): Promise<string>;
  contentType: string;
};

const buckets = [0.000_05, 0.000_1, 0.000_25, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

export function createMetrics(cache: PageCache, clock: TagClock, outbox: OutboxFigures): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const latency = createLatencyCounts(
    {
      name: 'naba_answer_seconds',
      help: 'Requests by how they were answered, and the time until the answer was handed over',
      labelName: 'outcome',
    },
    outcomes,
    buckets,
  );
  const renders = new Histogram({ name: 'naba_render_seconds', help: 'Time of one page render', buckets, registers });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('naba_page_cache_entries', 'Finished pages kept', () => cache.figures().entries);
  gauge('naba_page_cache_bytes', 'Bytes of finished pages kept', () => cache.figures().bytes);
  gauge('naba_renders_in_flight', 'Renders under way', () => cache.figures().renders);
  gauge(
    'naba_soft_refresh_age_ms',
    'Age that the last refreshed furniture reached',
    () => cache.figures().refreshAgeMs,
  );
  gauge('naba_tag_clock', 'Reading of the tag clock: one step a commit', () => clock.reading());
  for (const [state, help] of [
    ['waiting', 'Letters of the outbox that are still to be sent'],
    ['dead', 'Letters of the outbox that were given up'],
  ] as const) {
    new Gauge({
      name: `naba_outbox_${state}`,
      help,
      labelNames: ['target'],
      registers,
      collect() {
        this.reset();
        for (const { target, [state]: letters } of outbox()) this.set({ target }, letters);
      },
    });
  }
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  gauge('naba_event_loop_delay_p99_seconds', 'Event loop delay since the last reading', () => {
    const seconds = delay.percentile(99) / 1e9;
    delay.reset();
    return seconds;
  });
  gauge('naba_resident_bytes', 'Resident memory', () => process.memoryUsage.rss());

  return {
    answered: latency.observe,
    rendered: (seconds) => renders.observe(seconds),
    text: async () => `${latency.text()}\n${await registry.metrics()}`,
    contentType: registry.contentType,
  };
}
