import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

// The configuration is read in each worker as well: the first reading chooses, the others inherit. A port by the
// process's number, so that two checkouts can be tested at once.
process.env.NABA_TEST_PORT ??= String(20_000 + (process.pid % 20_000));
const port = Number(process.env.NABA_TEST_PORT);
process.env.NABA_TEST_DATA ??= mkdtempSync(path.join(tmpdir(), 'naba-e2e-'));

/**
 * The last of two such switches counts: Playwright's own list once more (chromiumSwitches in playwright-core), and the
 * pages of the browser's own that Chromium 156 draws for the address field of each window, which nobody sees here: they
 * cost as much as a page of the paper.
 */
const withoutFeatures = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
];

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 30_000,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Debian's Chromium draws with a graphics card that is not there, and works that out on the processor.
        '--disable-gpu',
        `--disable-features=${withoutFeatures.join()}`,
      ],
    },
    // Pictures, and copies of the page, at every step cost a quarter of all the time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
  webServer: {
    command: 'node server/main.ts',
    url: `http://127.0.0.1:${port}/api/ready`,
    timeout: 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
      DATA_DIR: process.env.NABA_TEST_DATA,
      DEMO: '1',
      // Each test comes from a network of its own: the limits of comments are by network.
      TRUST_PROXY: '1',
    },
  },
});
