// Sets the chosen theme before anything is drawn; a file of its own because the policy allows no inline script.
try {
  const theme = localStorage.getItem('variorum.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system's own setting holds.
}
