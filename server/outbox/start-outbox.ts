import type { Logger } from 'pino';
import type { Outbox } from '#root/lib/outbox/open-outbox.ts';
import { webhookSecret } from '#root/lib/outbox/webhook-secret.ts';
import type { Environment } from '#root/lib/runtime/environment.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { JsonStore } from '#root/lib/store/json/open-json-store.ts';
import type { Schedule } from './delivery.ts';
import { hubTarget } from './hub-target.ts';
import { indexNowTarget } from './index-now-target.ts';
import { createPurges } from './purges.ts';
import { createSender } from './sender.ts';
import type { Paper } from './story-target.ts';
import type { Target } from './target.ts';
import { webhookTarget } from './webhook-target.ts';

export type OutboxOptions = {
  outbox: Outbox;
  store: Pick<JsonStore, 'get' | 'all' | 'clock' | 'rewriteBeside'>;
  environment: Environment;
  siteUrl: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  log: Pick<Logger, 'warn' | 'error'>;
  /** By default the process's own timers and chance. */
  schedule?: Schedule;
  random?: () => number;
};

/** Lines of letters that everybody was told are taken off the disk when there are so many. */
const tidyAt = 500;

/** Begins to send what is in the outbox. The targets are the environment's, and the webhooks of the paper's settings. */
export async function startOutbox(options: OutboxOptions) {
  const { outbox, store, environment, siteUrl, now, log, schedule = byTimer, random = Math.random } = options;
  const paper: Paper = { store, siteUrl, now };
  const purges = environment.CDN_PURGE_URL
    ? createPurges({ url: environment.CDN_PURGE_URL, token: environment.CDN_PURGE_TOKEN, outbox, now, schedule })
    : undefined;
  const lasting: Target[] = [
    ...(purges ? [purges.target] : []),
    ...(environment.INDEXNOW_KEY
      ? [indexNowTarget({ url: environment.INDEXNOW_URL, key: environment.INDEXNOW_KEY }, paper)]
      : []),
    ...environment.WEBSUB_HUBS.map((hub) => hubTarget(hub, paper)),
  ];
  const report = (error: unknown) => log.error({ err: error }, 'the outbox can not be kept in order');
  let tidying: Promise<void> = Promise.resolve();
  const tidy = (most: number) => {
    tidying = tidying.then(() => outbox.tidy(store, most)).catch(report);
  };
  const sender = createSender({
    ...{ outbox, now, schedule, random },
    onOutcome(target, letters, error) {
      if (error !== undefined)
        log.warn({ target, error, letters: letters.length }, 'a target does not take its letters');
      if (target === purges?.target.name) purges.onOutcome(letters, error);
      tidy(tidyAt);
    },
  });
  purges?.follow(store.clock, () => sender.failures(purges.target.name));

  let hooks: string | undefined;
  async function readSettings(): Promise<void> {
    const webhooks = (await store.get('settings', 'site'))?.webhooks ?? [];
    const text = JSON.stringify(webhooks);
    if (text === hooks) return;
    hooks = text;
    const secretOf = (id: string) => webhookSecret(options.environment.DATA_DIR, id);
    const targets = webhooks.map(({ id, url }) => webhookTarget({ id, url, secret: secretOf(id) }, paper));
    await sender.setTargets([...lasting, ...targets]);
  }
  let reading = readSettings();
  store.clock.onTick((tags) => {
    if (!tags || tags.has(dependency.site)) reading = reading.then(readSettings).catch(report);
  });
  await reading;
  tidy(1);

  return {
    /** Whether what ticks is purged from a CDN. */
    purgesGoOut: () => purges?.goOut() ?? false,
    figures: () =>
      outbox.targets().map(({ name: target }) => ({
        target,
        waiting: outbox.waiting(target).size,
        dead: outbox.dead(target).size,
      })),
    /** Resolves when nothing is being sent any more, nor settings being read. */
    async idle(): Promise<void> {
      await reading;
      await sender.idle();
      await tidying;
    },
    async close(): Promise<void> {
      await reading;
      await sender.close();
      await tidying;
      await outbox.close();
    },
  };
}

export type RunningOutbox = Awaited<ReturnType<typeof startOutbox>>;

/** Timers that keep no process alive. */
const byTimer: Schedule = (ms, job) => {
  const timer = setTimeout(job, ms).unref();
  return () => clearTimeout(timer);
};
