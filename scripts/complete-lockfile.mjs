import { readFileSync, writeFileSync } from 'node:fs';

// Run after a change of packages: `node scripts/complete-lockfile.mjs`. A registry mirror may lack the binaries that a
// package offers for other platforms; npm then leaves them out of the lockfile, and `npm ci` refuses the lockfile on
// every platform. This names them, as optional for the platform that their name tells.
const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const platforms = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
  linux: 'linux',
  linuxmusl: 'linux',
  win32: 'win32',
  windows: 'win32',
};
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

function isThere(holder, name) {
  for (let at = holder; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at.includes('/node_modules/')) break;
  }
  return lock.packages[`node_modules/${name}`] !== undefined;
}

let added = 0;
for (const [holder, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(holder, name) || !/^\d/.test(version)) continue;
    const words = name.split(/[/-]/);
    const os = words.map((word) => platforms[word]).find(Boolean);
    const cpu = words.find((word) => processors.includes(word.replace(/^armv?[67]$/, 'arm')));
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu: [cpu.replace(/^armv?[67]$/, 'arm')] }),
      ...(entry.dev && { dev: true }),
      optional: true,
      ...(os && { os: [os] }),
      ...(entry.engines && { engines: entry.engines }),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages of other platforms added`);
