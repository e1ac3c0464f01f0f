/** How documents say that this event hangs together with others: the words, who says them, and the way to both; and what totals may count it. */
import { Link } from '@tanstack/react-router';
import type { EventLink } from '../../model/api-events.ts';
import { linkWords } from '../../model/link-words.ts';
import { Mark } from '../marks/mark.tsx';
import { shortTitle } from '../marks/names.ts';
import { stanceWords, statusWords } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { Named, Written } from '../marks/written.tsx';

/** Nothing where no document links the event and no total may count it: the absence of a word on it says nothing. */
export function Links({ links }: { links: readonly EventLink[] }) {
  if (links.length === 0) return null;
  return (
    <section className="event-links" aria-labelledby="links-title">
      <h2 id="links-title">Linked events</h2>
      <ul>
        {links.map(link => (
          <li key={link.id}>
            <p>
              This event {linkWords[link.link][link.end]}{' '}
              <Mark kind={link.other.status} spoken={statusWords[link.other.status]} size={11} />{' '}
              <Link to="/events/$id" params={{ id: link.other.id }}>
                <Named>{link.other.label}</Named>
              </Link>{' '}
              <span className="quiet">
                {link.other.date ? writeDate(link.other.date) : 'date not stated'}
              </span>
            </p>
            {link.because.length > 0 ? <p className="quiet">Because {link.because.join('; ')}.</p> : null}
            <ul>
              {link.accounts.map(account => (
                <li key={account.id}>
                  <Written quoted {...(account.head && { lang: account.head.language })}>
                    {account.quote}
                  </Written>{' '}
                  <span className="quiet">
                    {account.voice.map(({ text }) => (
                      <span key={text}>
                        <Named>{text}</Named>,{' '}
                      </span>
                    ))}
                    {stanceWords[account.stance]}:
                  </span>{' '}
                  <Link
                    to="/documents/$id"
                    params={{ id: account.document }}
                    hash={`c=${account.start}-${account.end}`}
                  >
                    <Named>{shortTitle(account.head)}</Named>
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
