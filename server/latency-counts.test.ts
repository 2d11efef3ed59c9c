import { Histogram, Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createLatencyCounts } from './latency-counts.ts';

const buckets = [0.000_05, 0.001, 0.25, 1];
const naming = { name: 'naba_answer_seconds', help: 'Times' };

it('tells what prom-client’s own histogram would', async () => {
  const counts = createLatencyCounts({ ...naming, labelName: 'outcome' }, ['hit', 'miss'], buckets);
  const registry = new Registry();
  const model = new Histogram({ ...naming, labelNames: ['outcome'], buckets, registers: [registry] });
  for (const label of ['hit', 'miss'] as const) model.zero({ outcome: label });
  for (const seconds of [0, 0.000_05, 0.000_06, 0.001, 0.01, 0.25, 0.9, 1, 1.5, 60]) {
    counts.observe('hit', seconds);
    model.observe({ outcome: 'hit' }, seconds);
  }
  counts.observe('miss', 0.3);
  model.observe({ outcome: 'miss' }, 0.3);
  expect(counts.text()).toBe(await registry.metrics());
});
