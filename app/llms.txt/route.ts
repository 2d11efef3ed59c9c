import { plainAnswer } from '#root/app/plain-answer.ts';
import { llmsText } from '#root/lib/queries/llms-text.ts';

export const dynamic = 'force-dynamic';

/** The paper for language models. */
export async function GET(): Promise<Response> {
  return plainAnswer(await llmsText(), 'text/markdown');
}
