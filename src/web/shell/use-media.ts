/** Whether a media query holds now; the layout that React draws follows the same widths as the style sheets. */
import { useSyncExternalStore } from 'react';

export const narrow = '(max-width: 760px)';

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    listener => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
