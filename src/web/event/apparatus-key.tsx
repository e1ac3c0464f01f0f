/** Under the apparatus: what its signs mean, what is left out, and the ways to lay it out, each with its key. */
import type { ComparedField } from '../../model/corroboration.ts';
import { counted, fieldWords, listed } from '../marks/words.ts';
import type { Shown } from './hide-silent.ts';

interface ApparatusKeyProps {
  readonly turned: boolean;
  readonly several: boolean;
  /** Undefined where there is width for one layout only. */
  readonly turn: (() => void) | undefined;
  /** Undefined where no two accounts rest on one thing. */
  readonly grouping: 'grouped' | 'apart' | undefined;
  readonly group: () => void;
  /** What is left out; undefined where gaps are shown. */
  readonly hidden: Shown['hidden'] | undefined;
  readonly field: ComparedField | undefined;
  readonly hide: () => void;
}

export function ApparatusKey(props: ApparatusKeyProps) {
  const { turned, several, turn, grouping, group, hidden, field, hide } = props;
  return (
    <p className="apparatus-key">
      {several ? (
        <span>
          <b>1 2 3</b> accounts with the same numeral read alike
        </span>
      ) : null}
      <span>
        <b>–</b> not stated (never nought)
      </span>
      <span>
        <b className="greek">α β</b> what an account rests on
      </span>
      <span>
        <b>A B</b> documents; <b>A²</b> the second voice in A
      </span>
      {hidden ? <span role="status">{leftOut(hidden, field, turned)}</span> : null}
      <span className="ways">
        <button type="button" className="acts" aria-keyshortcuts="s" onClick={hide}>
          {hidden ? 'Show what is silent' : 'Hide what is silent'}
        </button>
        {grouping ? (
          <button type="button" className="acts" aria-keyshortcuts="o" onClick={group}>
            {grouping === 'grouped' ? 'In the order of documents' : 'Group by origin'}
          </button>
        ) : null}
        {turn ? (
          <button type="button" className="acts" aria-keyshortcuts="t" onClick={turn}>
            {turned ? 'Side by side' : 'Turn on its side'}
          </button>
        ) : null}
      </span>
    </p>
  );
}

/** A gap is never hidden without a word. */
function leftOut(
  { accounts, fields }: Shown['hidden'],
  field: ComparedField | undefined,
  turned: boolean,
): string {
  const parts = [
    ...(accounts > 0
      ? [
          `${counted(accounts, 'account')} silent on ${field ? fieldWords[field].toLowerCase() : 'every field'}`,
        ]
      : []),
    ...(fields > 0 ? [counted(fields, 'silent field')] : []),
    ...(turned ? ['who is silent'] : []),
  ];
  return parts.length > 0 ? `not shown: ${listed(parts)}` : 'no account and no field is silent throughout';
}
