// Before anything is painted, so that a dark page never flashes white. A file, since inline scripts are not let run.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('keyway-color-scheme');
  } catch (error) {
    // Storage may be switched off; the system decides then.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
