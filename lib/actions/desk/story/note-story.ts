'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { actorOf } from '#root/lib/auth/editor.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { storyIdSchema } from '../open-story.ts';
import { noteTextSchema } from './note-text.ts';
import { refusedStep } from './step-outcome.ts';

/** Says something to colleagues about a story. Readers never see it. */
export const noteStory = deskAct(
  {
    act: 'article.note',
    permission: 'article.comment',
    schema: z.object({ id: storyIdSchema, text: noteTextSchema }),
  },
  async ({ id, text }, { editor, now }) => {
    if (!(await store().get('article', id))) return refusedStep('story-unknown');
    await desk().notes.add(id, { at: new Date(now).toISOString(), by: actorOf(editor.account), text });
    return { did: { subject: `article:${id}` }, value: undefined };
  },
);
