// Before the first paint, so that no page flashes in the other theme.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('hindsight.theme');
  } catch {
    // No storage: the system's theme.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = theme;
})();
