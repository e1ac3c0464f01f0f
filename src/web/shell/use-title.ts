/** The page's title, so that windows and bookmarks can be told apart. */
import { useEffect } from 'react';
import { visible } from '../marks/visible.ts';

/** @param words of the screen; while they are not known the last ones stay. */
export function useTitle(words: string | undefined): void {
  useEffect(() => {
    if (words) document.title = `${visible(words)} – Variorum`;
  }, [words]);
}
