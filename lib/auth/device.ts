const browsers: readonly [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(?:Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bLinux\b/, 'Linux'],
];

/** What a browser calls itself, in the words that its owner knows: «Chrome · Android». Undefined where it tells nothing. */
export function deviceOf(agent: string): string | undefined {
  const named = (names: readonly [RegExp, string][]) => names.find(([form]) => form.test(agent))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(' · ') || undefined;
}
