'use server';

import { z } from 'zod';
import { changedFront, type FrontChoice, type FrontStep, mostSeconds } from '#root/lib/domain/front-choice.ts';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { changeFrontDraft, frontId, frontState } from '#root/lib/newsroom/front.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const schema = z.object({
  locale: localeSchema,
  /** A step with a story (`up 12`), `take LEAD:A,B` for an earlier front (LEAD may be empty), or `discard`. */
  act: z.string().regex(/^(?:(?:add|lead|up|down|drop) [1-9]\d{0,11}|take \d{0,12}:[\d,]{0,60}|discard)$/),
});

/** Changes the draft of the front page: readers see nothing of it. */
export const editFront = deskAct(
  { act: 'front.draft', permission: 'front.edit', schema },
  async ({ locale, act }, { by }) => {
    const { live } = await frontState(store(), locale);
    const [verb = '', what = ''] = act.split(' ');
    if (verb === 'add' || verb === 'lead') {
      const story = await store().get('article', Number(what));
      if (story?.locale !== locale) return { refused: 'story-unknown', status: 404 };
    }
    const rule = (choice: FrontChoice) => {
      if (verb === 'discard') return live;
      return verb === 'take' ? taken(what) : changedFront(choice, verb as FrontStep, Number(what));
    };
    const refused = await changeFrontDraft(store(), locale, by, rule);
    if (refused) return { refused };
    return { did: { subject: `front:${frontId(locale)}`, after: { step: act } }, value: undefined };
  },
);

function taken(text: string): FrontChoice {
  const [lead = '', seconds = ''] = text.split(':');
  const ids = [...new Set(seconds.split(',').map(Number))].filter((id) => id > 0 && id !== Number(lead));
  return { ...(Number(lead) > 0 && { leadId: Number(lead) }), secondIds: ids.slice(0, mostSeconds) };
}
