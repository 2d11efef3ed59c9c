/**
 * Moves the focus from one tool to another, as in every toolbar: by the arrows, to the first and to the last one.
 * @returns whether the key did
 */
export function walkTools(bar: HTMLElement, key: string): boolean {
  const tools = [...bar.querySelectorAll<HTMLElement>('button')];
  const at = tools.indexOf(document.activeElement as HTMLElement);
  const forward = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const steps: Record<string, number> = {
    ArrowLeft: at + (forward === 'ArrowLeft' ? 1 : -1),
    ArrowRight: at + (forward === 'ArrowRight' ? 1 : -1),
    Home: 0,
    End: tools.length - 1,
  };
  const to = steps[key];
  if (at < 0 || to === undefined) return false;
  tools.at(to % tools.length)?.focus();
  return true;
}
