import type { Letter } from '#root/lib/outbox/letter.ts';
import type { Outbox } from '#root/lib/outbox/open-outbox.ts';
import { createDelivery, type Delivery, type DeliveryOptions } from './delivery.ts';
import type { Target } from './target.ts';

export type SenderOptions = Omit<DeliveryOptions, 'outbox' | 'target' | 'onOutcome'> & {
  outbox: Outbox;
  onOutcome: (target: string, letters: readonly Letter[], error: string | undefined) => void;
};

/** Sends what is in the outbox to everybody who is to be told, each target for itself. */
export function createSender({ outbox, onOutcome, ...options }: SenderOptions) {
  const deliveries = new Map<string, Delivery>();
  const each = (act: (delivery: Delivery) => unknown) => Promise.all([...deliveries.values()].map(act));
  outbox.onNews((hurry) => void each((delivery) => (hurry ? delivery.hurry() : delivery.wake())));

  return {
    /** Says who is told from now on. A target that is not the same object as before begins anew. */
    async setTargets(targets: readonly Target[]): Promise<void> {
      for (const [name, delivery] of deliveries) {
        if (targets.includes(delivery.target)) continue;
        deliveries.delete(name);
        await delivery.close();
      }
      for (const target of targets) {
        if (deliveries.has(target.name)) continue;
        const told: DeliveryOptions['onOutcome'] = (...outcome) => onOutcome(target.name, ...outcome);
        deliveries.set(target.name, createDelivery({ ...options, outbox, target, onOutcome: told }));
      }
      await outbox.setTargets(targets.map(({ name, takes }) => ({ name, takes })));
    },
    failures: (target: string): number => deliveries.get(target)?.failures() ?? 0,
    idle: () => each((delivery) => delivery.idle()),
    close: () => each((delivery) => delivery.close()),
  };
}

export type Sender = ReturnType<typeof createSender>;
