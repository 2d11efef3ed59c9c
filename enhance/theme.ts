/**
 * Runs in the head before anything is painted (a classic, blocking script), so that neither the colours nor the text size
 * change under the reader's eyes:
 *
 *     <script src="/assets/theme-HASH.js"></script>
 *
 * Sets `data-theme` (light, dark) and `data-text-size` (large, larger) on <html> as chosen on this device.
 */
const { dataset } = document.documentElement;
try {
  const theme = localStorage.getItem('naba-theme');
  const size = localStorage.getItem('naba-text-size');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  if (size === 'large' || size === 'larger') dataset.textSize = size;
} catch {
  // Storage is refused: the system's theme and the usual size.
}
