/** Copy links as the rules about origins ask for them: by document, and joined to families. */
import type { CopyLink } from '../../model/corroboration.ts';
import { byText } from '../../model/order.ts';
import type { OriginContext } from './rests-together.ts';

/** A family is all documents that whole copies lead to from one another, named by the first of them in order. */
export function joinCopies(copies: readonly CopyLink[]): Pick<OriginContext, 'copiesOf' | 'familyOf'> {
  const links = new Map<string, CopyLink[]>();
  const parent = new Map<string, string>();
  const rootOf = (document: string): string => {
    let root = document;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  for (const link of copies) {
    for (const document of [link.original, link.copy])
      links.set(document, [...(links.get(document) ?? []), link]);
    if (!link.whole) continue;
    const [first, second] = [rootOf(link.original), rootOf(link.copy)].sort(byText) as [string, string];
    if (first !== second) parent.set(second, first);
  }
  return { copiesOf: document => links.get(document) ?? [], familyOf: rootOf };
}
