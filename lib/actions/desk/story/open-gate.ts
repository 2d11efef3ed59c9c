import type { Editor } from '#root/lib/auth/editor.ts';
import { can } from '#root/lib/auth/permission.ts';
import { type GateFault, passesGate } from '#root/lib/domain/publish-gate.ts';
import { gateOf } from '#root/lib/newsroom/gate.ts';
import { deskStory } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { refusedStep } from './step-outcome.ts';

type GateAnswer = { overridden: GateFault['rule'][] } | { outcome: { refused: string; status?: number } };

/**
 * Holds a story that is to be published to the gate; `override`: whoever may goes past the soft rules, which the audit log
 * then names.
 */
export async function openGate(id: number, { account }: Editor, override: boolean, now: number): Promise<GateAnswer> {
  const story = await deskStory(store(), id);
  if (!story) return { outcome: refusedStep('story-unknown') };
  const faults = await gateOf(store(), story, siteUrl(), now);
  const mayOverride = override && can(account.role, 'article.override-gate');
  if (passesGate(faults, mayOverride)) return { overridden: faults.map(({ rule }) => rule) };
  return { outcome: { refused: faults.some(({ hard }) => hard) ? 'gate-hard' : 'gate-soft' } };
}
