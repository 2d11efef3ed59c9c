import { commentStateSchema } from '#root/lib/domain/comment.ts';
import { decideComment, deleteComment, eraseComments } from '#root/lib/newsroom/comment-decision.ts';
import { onlyWord, readArguments } from '../arguments.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { count } from '../count.ts';
import { storyId } from '../story-argument.ts';

const by = 'command line';

export const commentsCommand: Command = {
  usage: 'comments list [--state S] [--article ID] [--limit N] | approve|reject|spam|delete ID … | erase EMAIL',
  summary: 'moderate comments; erase removes everything a reader wrote under an address',
  async run(context) {
    const [verb, ...rest] = context.args;
    const inner = { ...context, args: rest };
    switch (verb) {
      case 'list':
        return list(inner);
      case 'approve':
        return each(inner, 'approved', (id) => decideComment(context.store, id, 'approved', by, context.now()));
      case 'reject':
        return each(inner, 'rejected', (id) => decideComment(context.store, id, 'rejected', by, context.now()));
      case 'spam':
        return each(inner, 'marked as spam', (id) => decideComment(context.store, id, 'spam', by, context.now()));
      case 'delete':
        return each(inner, 'deleted', (id) => deleteComment(context.store, id, by));
      case 'erase':
        return erase(inner);
      default:
        throw new UsageError(verb ? `comments has no verb ${verb}` : 'comments needs a verb');
    }
  },
};

async function list({ store, args, print }: CommandContext): Promise<number> {
  const { values } = readArguments(args, {
    state: { type: 'string', default: 'pending' },
    article: { type: 'string' },
    limit: { type: 'string', default: '50' },
  });
  const state = commentStateSchema.safeParse(values.state);
  if (!state.success) throw new UsageError(`--state is one of approved, pending, rejected, spam; not ${values.state}`);
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit is a whole number above 0');
  const articleId = values.article === undefined ? undefined : await storyId(store, values.article);
  const filter = { states: [state.data], ...(articleId !== undefined && { articleId }) };
  const { items, total } = await store.reads.comments(filter, { offset: 0, limit });
  for (const { id, articleId: story, createdAt, author, text, reason } of items) {
    print(`${id}  story ${story}  ${createdAt}  ${author}${reason ? `  [${reason}]` : ''}`);
    print(`    ${text.replace(/\s+/g, ' ').slice(0, 160)}`);
  }
  print(`${count(total, 'comment')} ${state.data}${items.length < total ? `, ${items.length} shown` : ''}.`);
  return 0;
}

async function each(
  { args, print, warn }: CommandContext,
  done: string,
  act: (id: string) => Promise<'changed' | 'unchanged' | 'comment-unknown'>,
): Promise<number> {
  const { positionals } = readArguments(args, {});
  if (positionals.length === 0) throw new UsageError('ID is missing');
  let code = 0;
  for (const id of positionals) {
    const outcome = await act(id);
    if (outcome === 'comment-unknown') {
      warn(`there is no comment ${id}`);
      code = 1;
    } else print(`${id} ${outcome === 'unchanged' ? `was ${done} already` : done}.`);
  }
  return code;
}

async function erase({ store, args, print }: CommandContext): Promise<number> {
  const email = onlyWord(readArguments(args, {}).positionals, 'EMAIL');
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError('EMAIL is no e-mail address');
  const erased = await eraseComments(store, email, by);
  print(`${count(erased, 'comment')} erased.`);
  return 0;
}
