/** Single keys, one meaning on every screen; they never fire while typing, and can be switched off. */
import { useEffect, useRef } from 'react';

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const offKey = 'variorum.keys';

export function keysAreOff(): boolean {
  return localStorage.getItem(offKey) === 'off';
}

export function switchKeys(off: boolean): void {
  if (off) localStorage.setItem(offKey, 'off');
  else localStorage.removeItem(offKey);
}

/** Listens while the component stands. Names are `KeyboardEvent.key` in lower case; “g e” is g, then e. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    let before = '';
    let forget: number | undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const named = key.length > 1;
      if (isTyping(event.target) && key !== 'escape') return;
      if (keysAreOff() && !named) return;
      const act = current.current[`${before}${key}`] ?? (before ? undefined : current.current[key]);
      window.clearTimeout(forget);
      before = key === 'g' && !before ? 'g ' : '';
      if (before) forget = window.setTimeout(() => (before = ''), 1500);
      if (!act) return;
      act(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
