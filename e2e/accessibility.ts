import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong with the page: each rule that is broken, with the elements that break it.
 * @param besideFrames leaves frames in which no script may run to tests of their own: axe would wait for them for ever
 */
export async function faultsOf(page: Page, besideFrames = false): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  // Only what is broken is wanted, not a list of the thousand elements that are well.
  axe.options({ resultTypes: ['violations'] });
  if (besideFrames) axe.exclude('iframe');
  // A page without frames is judged where it stands. Frames need another page to put together what was found in each,
  // with axe loaded once more: as much work again.
  axe.setLegacyMode(besideFrames || page.frames().length === 1);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}
