/** What is known of a document, gaps included, and where each fact was read; what is missing can be stated in place. */
import { type ReactNode, useState } from 'react';
import type { DocumentDetail } from '../../model/api-documents.ts';
import { StanceWord } from '../marks/mark.tsx';
import { visible } from '../marks/visible.ts';
import { stanceOrder } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { StatementForm } from './statement-form.tsx';

export function Known({ detail }: { detail: DocumentDetail }) {
  const [stating, setStating] = useState(false);
  const { document, grounds } = detail;
  const { published } = document;
  return (
    <div className="known">
      <dl>
        <Fact name="Outlet" value={document.outlet} ground={grounds.outlet} />
        <Fact name="Author" value={document.authors.join(', ') || undefined} ground={grounds.authors} />
        <Fact
          name="Published"
          value={published && writeDate({ from: published, to: published })}
          ground={grounds.published}
        />
        <Fact name="Kind" value={document.kind} ground={grounds.kind} />
        <Fact name="Language" value={languageName(document.language)} ground={undefined} />
      </dl>
      {stating ? (
        <StatementForm detail={detail} close={() => setStating(false)} />
      ) : (
        <button type="button" className="acts" onClick={() => setStating(true)}>
          State or correct these
        </button>
      )}
    </div>
  );
}

const groundWords: Readonly<Record<string, string>> = {
  'json-ld': "read from the page's data",
  meta: "read from the page's data",
  byline: 'read from the byline',
  dateline: 'read from the dateline',
  heading: 'read from the heading',
  'front-matter': "read from the file's head",
  stated: 'stated by hand',
};

function Fact({
  name,
  value,
  ground,
}: {
  name: string;
  value: string | undefined;
  ground: string | undefined;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value ? <bdi>{visible(value)}</bdi> : <span className="quiet">not stated</span>}
        {value && ground ? (
          <span className={ground === 'stated' ? 'ground stated' : 'ground'}>
            {groundWords[ground] ?? ground}
          </span>
        ) : null}
      </dd>
    </div>
  );
}

function languageName(code: string): string | undefined {
  if (code === 'und') return undefined;
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code);
  } catch {
    return code;
  }
}

/** How the document puts what it says, what stands elsewhere too (`children`), its findings, and where its bytes came from. */
export function Around({ detail, children }: { detail: DocumentDetail; children: ReactNode }) {
  const { accounts, relations, findings, document } = detail;
  const told = [...accounts.map(({ account }) => account), ...relations.map(({ account }) => account)];
  return (
    <>
      <section>
        <h2>Says</h2>
        <dl className="says">
          {stanceOrder.map(stance => (
            <div key={stance}>
              <dt>
                <StanceWord stance={stance} />
              </dt>
              <dd>{told.filter(account => account.stance === stance).length}</dd>
            </div>
          ))}
        </dl>
      </section>
      {children}
      <section>
        <h2>Findings</h2>
        {findings.length === 0 ? <p className="quiet">Nothing that a reader should know.</p> : null}
        <ul className="findings">
          {findings.map(({ code, message, start = 0, end = 0 }) => (
            <li key={`${code} ${start}`}>
              {end > start ? (
                <a href={`#c=${start}-${end}`}>
                  <bdi>{visible(message)}</bdi>
                </a>
              ) : (
                <bdi>{visible(message)}</bdi>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Custody</h2>
        <dl>
          <div>
            <dt>File</dt>
            <dd>
              <bdi>{visible(document.path)}</bdi>
            </dd>
          </div>
          {document.url ? (
            <div>
              <dt>Address</dt>
              <dd>
                <bdi>{visible(document.url)}</bdi>
              </dd>
            </div>
          ) : null}
          <div>
            <dt>SHA-256</dt>
            <dd className="hash">
              <span aria-hidden="true">
                {document.sha256.slice(0, 8)}…{document.sha256.slice(-4)}
              </span>
              <span className="hidden">{document.sha256}</span>
            </dd>
          </div>
        </dl>
      </section>
    </>
  );
}
