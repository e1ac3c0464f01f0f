/** Text from documents as elements: isolated in its direction, in the serif where somebody wrote it. */
import type { ReactNode } from 'react';
import { visible } from './visible.ts';

/** A name, title or label from elsewhere, isolated from the direction of what stands around it. */
export function Named({ children, lang }: { children: string; lang?: string }): ReactNode {
  return <bdi lang={lang}>{visible(children)}</bdi>;
}

/** Words that somebody wrote, in the serif. */
export function Written({
  children,
  lang,
  quoted = false,
}: {
  children: string;
  lang?: string;
  quoted?: boolean;
}) {
  return (
    <bdi className="written" lang={lang}>
      {quoted ? `“${visible(children)}”` : visible(children)}
    </bdi>
  );
}
