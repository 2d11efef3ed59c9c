import type { DeskAction, DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import type { WrittenText } from './written-text.client.tsx';

export type StepAction = DeskAction<never, undefined>;
type FormAction = (previous: DeskAnswer<undefined> | null, form: FormData) => Promise<DeskAnswer<undefined>>;

/**
 * The step, taken with the very text that was just saved; where that could not be, nothing is done.
 * @param text what becomes of the text by it: brought before readers, or nothing
 * @param here where the page begins anew once it was taken: its text is then the readers', with its slug, and with what was
 *   told of the change
 */
export function afterSaving(
  action: StepAction,
  { settle, release }: Pick<WrittenText, 'settle' | 'release'>,
  text: 'taken' | 'kept',
  here: () => string,
): StepAction {
  const inOrder: FormAction = async (previous, form) => {
    const saved = await settle();
    if ('code' in saved) return { ok: false, code: saved.code };
    form.set('stamp', saved.stamp);
    const take = action as FormAction;
    const answer = await take(previous, form).catch((): DeskAnswer<undefined> => ({ ok: false, code: 'unreached' }));
    if (answer.ok && text === 'taken') return { ...answer, to: here() };
    release();
    return answer;
  };
  return inOrder as StepAction;
}
