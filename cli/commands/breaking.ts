import { localeSchema } from '#root/lib/domain/locale.ts';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { instantOf } from '#root/lib/import/instant.ts';
import { setBreaking } from '#root/lib/newsroom/breaking.ts';
import { onlyWord, readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

export const breakingCommand: Command = {
  usage: 'breaking TEXT --until T [--locale ar|en] [--href PATH] | breaking --clear [--locale ar|en]',
  summary: 'show the breaking bar until T (ISO 8601, or +30m, +2h, +1d), or take it away',
  fills: true,
  async run({ store, args, now, print }) {
    const { positionals, values } = readArguments(args, {
      until: { type: 'string' },
      locale: { type: 'string', default: 'ar' },
      href: { type: 'string' },
      clear: { type: 'boolean' },
    });
    const locale = localeSchema.safeParse(values.locale);
    if (!locale.success) throw new UsageError(`--locale is ar or en, not ${values.locale}`);
    if (values.clear) {
      await setBreaking(store, locale.data, undefined, 'command line');
      print('The breaking bar is gone.');
      return 0;
    }
    const text = onlyWord(positionals, 'TEXT').trim();
    if (!text) throw new UsageError('TEXT is empty');
    if (values.href && !isSafeLink(values.href)) throw new UsageError(`--href ${values.href} is no address of a page`);
    const { timeZone } = (await store.get('settings', 'site')) ?? startingSettings;
    const until = endOf(values.until, timeZone, now());
    const bar = { text, until, ...(values.href && { href: values.href }) };
    await setBreaking(store, locale.data, bar, 'command line');
    print(`The breaking bar stands until ${new Date(until).toISOString()}.`);
    return 0;
  },
};

/** The instant that `--until` means. @throws UsageError where it is none, or past */
export function endOf(until: string | undefined, timeZone: string, now: number): number {
  if (!until) throw new UsageError('--until is missing: the bar must have an end');
  const span = /^\+(\d{1,5})([mhd])$/.exec(until);
  const unit = units[span?.[2] as keyof typeof units];
  const instant = span ? now + Number(span[1]) * unit : Date.parse(instantOf(until, timeZone) ?? '');
  if (Number.isNaN(instant)) throw new UsageError(`--until ${until} is neither a date (ISO 8601) nor like +2h`);
  if (instant <= now) throw new UsageError(`--until ${until} is past`);
  return instant;
}
