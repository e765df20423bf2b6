// Runs before the first paint: the theme a person chose wins over the system's. Without a choice CSS follows the system.
try {
  const theme = localStorage.getItem('wend.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system's theme holds.
}
