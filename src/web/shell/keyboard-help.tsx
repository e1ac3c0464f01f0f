/** The keys that exist, and the switch that turns single letters off. */
import { useEffect, useRef, useState } from 'react';
import { keysAreOff, switchKeys } from './use-keys.ts';

const keys: readonly (readonly [readonly string[], string])[] = [
  [['/'], 'search'],
  [['?'], 'these keys'],
  [['J', 'K'], 'next, previous'],
  [['↑', '↓', '←', '→'], 'move in the apparatus'],
  [['Enter'], 'open; in a cell, its sentence, then its document'],
  [['O'], 'group accounts by origin, or not'],
  [['S'], 'hide silent rows and accounts, or show them'],
  [['F'], 'filters'],
  [['C'], 'copy the citation of the chosen value'],
  [['.'], 'as known on another day'],
  [['Y', 'N', 'U'], 'it answers the warning, it does not, take it back'],
  [['R', '1', '–', '6'], 'the rules; choose one'],
  [['T'], 'side by side, or turned on its side'],
  [['Esc'], 'close'],
  [['G', 'E'], 'go to events'],
  [['G', 'D'], 'go to documents'],
  [['G', 'A'], 'go to actors'],
  [['G', 'P'], 'go to dyads (pairs)'],
  [['G', 'W'], 'go to warnings'],
  [['G', 'V'], 'go to voices'],
];

export function KeyboardHelp({ close }: { close: () => void }) {
  const [off, setOff] = useState(keysAreOff);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section className="panel" aria-labelledby="keys-title" ref={panel} tabIndex={-1}>
      <div className="panel-head">
        <h2 id="keys-title">Keys</h2>
        <button type="button" className="acts" onClick={close}>
          Close
        </button>
      </div>
      <dl className="keys">
        {keys.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map(name => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={!off}
          onChange={event => {
            setOff(!event.target.checked);
            switchKeys(!event.target.checked);
          }}
        />
        Single letters act (never while typing)
      </label>
    </section>
  );
}
