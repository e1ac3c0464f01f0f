/** Light, dark, or as the system has it; the choice is kept on this machine. */
import { useState } from 'react';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(kept);
  return (
    <label className="theme">
      <span className="hidden">Theme</span>
      <select
        className="in-sentence"
        value={theme}
        onChange={event => {
          const chosen = event.target.value as Theme;
          setTheme(chosen);
          apply(chosen);
        }}
      >
        {themes.map(name => (
          <option key={name} value={name}>
            {name === 'system' ? 'theme as system' : name}
          </option>
        ))}
      </select>
    </label>
  );
}

function kept(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function apply(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem('variorum.theme');
  } else {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem('variorum.theme', theme);
  }
}
