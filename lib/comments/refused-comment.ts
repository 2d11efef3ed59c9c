import { type RequestContext, requestContext } from '#root/lib/runtime/request-context.ts';
import { type CommentFaults, commentFaultsSchema } from './comment-faults.ts';

const formName = 'comment';
/** What a refused form gives back. Never the token nor the hidden field. */
const kept = ['comment', 'author', 'email', 'remember'] as const;

/** What was typed into a comment form that was refused, as it came in, and why. */
export type RefusedComment = { faults: CommentFaults; typed: Partial<Record<(typeof kept)[number], string>> };

/** The form state by which the page drawn in the same POST shows `faults` and what was typed. */
export function refusal(form: FormData, faults: CommentFaults): NonNullable<RequestContext['formState']> {
  const values = kept.flatMap((name) => {
    const value = form.get(name);
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return { form: formName, errors: { ...faults }, values: Object.fromEntries(values) };
}

/** The comment that this very request brought and that was refused. */
export function refusedComment(): RefusedComment | undefined {
  const { formState } = requestContext();
  if (formState?.form !== formName) return undefined;
  return { faults: commentFaultsSchema.parse(formState.errors), typed: formState.values };
}
