import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

// The rules of the house that no linter knows. Each names what it forbids and where.
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
const files = listed.split('\n').filter((file) => file && existsSync(file));
const code = files.filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.startsWith('data/'));
const faults = [];

function forbid(rule, where, pattern) {
  for (const file of where) {
    readFileSync(file, 'utf8')
      .split('\n')
      .forEach((line, index) => {
        if (pattern.test(line)) faults.push(`${file}:${index + 1}: ${rule}: ${line.trim().slice(0, 100)}`);
      });
  }
}

const isTest = (file) => /\.(?:test|spec)\.tsx?$/.test(file);
for (const file of code) {
  const lines = readFileSync(file, 'utf8').split('\n').length - 1;
  if (lines > 250 && !isTest(file)) faults.push(`${file}: ${lines} lines, 250 is the limit`);
}

const drawn = code.filter((file) => /^(?:app|components)\/.*\.tsx$/.test(file));
const physical =
  /["'`\s](?:-?(?:ml|mr|pl|pr|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr]))-[a-z0-9[]+|text-(?:left|right)|space-x-\d+|tracking-[a-z]+|italic)(?=["'`\s])/;
forbid('directions mirror only when logical', drawn, physical);
forbid('no inline style: the policy of the pages forbids it', drawn, /\sstyle=\{/);

const readerPages = drawn.filter((file) => /^(?:components\/(?:site|ui)|app\/\(site\))\//.test(file));
forbid('reader pages have no client components', readerPages, /^['"]use client['"]/);
forbid('reader pages use plain links', readerPages, /from ['"]next\/(?:link|image|navigation)['"]/);
forbid('reader pages await everything', readerPages, /<Suspense\b/);
forbid('words come through lib/i18n, which keeps them parsed', code, /getTranslations\b.*from ['"]next-intl\//);

const foundation = code.filter((file) =>
  /^lib\/(?:store|domain|text|queries|runtime|import|media|auth|audit)\//.test(file),
);
forbid(
  'the store, the rules and the reads know nothing of the framework',
  foundation,
  /from ['"](?:next|react)(?:\/|['"])/,
);
const pure = code.filter((file) => /^lib\/(?:domain|text)\//.test(file) && !isTest(file));
forbid('pure rooms import nothing above them', pure, /from '#root\/(?!lib\/(?:domain|text)\/)/);

// Nobody sees a page or does an act of the desk but through its doors; these are for people who are not signed in.
const entrance = /^app\/\(desk\)\/desk\/(?:sign-in|second-factor|welcome)\//;
for (const file of code) {
  const isPage = /^app\/\(desk\)\/.*\/page\.tsx$/.test(file) && !entrance.test(file);
  const text = readFileSync(file, 'utf8');
  const isAct = /^lib\/actions\/desk\//.test(file) && /^'use server';/.test(text);
  if (isPage && !/^export default deskPage\(/m.test(text))
    faults.push(`${file}: a page of the desk is made by deskPage`);
  if (isAct && !/^export const \w+ = (?:desk|visitor)Act\(/m.test(text)) {
    faults.push(`${file}: an act of the desk is made by deskAct`);
  }
}

const skip = /(?:\b(?:it|test|describe)\.(?:only|skip|todo)\(|waitForTimeout\()/;
forbid('no test is skipped, alone or asleep', code.filter(isTest), skip);

for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0 ? `house rules: ${code.length} files keep them` : `house rules: ${faults.length} broken`,
);
process.exit(faults.length === 0 ? 0 : 1);
