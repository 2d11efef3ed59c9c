import type { z } from 'zod';

export type ReadInput<T> =
  | { input: T }
  | { faults: Readonly<Record<string, string>>; values: Readonly<Record<string, string>> };

/** Fields that are never sent back to a page. */
const secretName = /password|code|token|secret/i;

/**
 * An action's input, read by its schema. A form's fields come by name: texts, or files; of several with one name a list.
 * An unknown code stands for zod's own words: `missing` or `invalid`.
 */
export function readInput<S extends z.ZodType>(given: unknown, schema: S): ReadInput<z.infer<S>> {
  const raw = given instanceof FormData ? fieldsOf(given) : given;
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { input: parsed.data };
  const faults: Record<string, string> = {};
  for (const issue of parsed.error.issues) faults[issue.path.map(String).join('.') || 'form'] ??= codeOf(issue);
  return { faults, values: given instanceof FormData ? typedTexts(given) : {} };
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z]+(?:-[a-z]+)*$/.test(issue.message)) return issue.message;
  return issue.code === 'invalid_type' && issue.input === undefined ? 'missing' : 'invalid';
}

/** The framework's own fields begin with `$`, or with the number of the argument. */
const isOwn = (name: string) => !/^(?:\d+_)?\$/.test(name);

function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter(isOwn);
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** What was typed into a form, without its secrets. */
export function typedTexts(form: FormData): Record<string, string> {
  const typed = [...form].filter(([name, value]) => isOwn(name) && typeof value === 'string' && !secretName.test(name));
  return Object.fromEntries(typed) as Record<string, string>;
}
