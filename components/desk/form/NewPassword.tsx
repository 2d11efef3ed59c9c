import { Field } from './Field.client.tsx';

/** Where a password is chosen; `hint` says what makes a good one. */
export function NewPassword({ label, hint }: { label: string; hint: string }) {
  return (
    <Field name="password" type="password" label={label} hint={hint} autoComplete="new-password" dir="ltr" required />
  );
}
