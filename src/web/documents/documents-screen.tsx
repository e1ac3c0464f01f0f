/** Every document of the collection, with what is known of it and how much was read in it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DocumentSummary } from '../../model/api.ts';
import { documentsQuery } from '../api/queries.ts';
import { fullTitle } from '../marks/names.ts';
import { visible } from '../marks/visible.tsx';
import { figures } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { Failed, Message, Waiting } from '../shell/message.tsx';
import '../events/events.css';
import './documents.css';

export function DocumentsScreen() {
  const documents = useInfiniteQuery(documentsQuery);
  if (documents.error) return <Failed error={documents.error} retry={() => void documents.refetch()} />;
  if (!documents.data) return <Waiting />;
  const items = documents.data.pages.flatMap(page => page.items);
  const total = documents.data.pages[0]?.total ?? 0;
  if (total === 0) {
    return (
      <Message>
        <p>This collection holds no documents yet.</p>
        <p className="second">Drop files anywhere on this page, or choose “Add documents” in the bar above.</p>
      </Message>
    );
  }
  return (
    <div className="screen">
      <h1 className="list-title">
        Documents <span className="second">{total}</span>
      </h1>
      <div className="list-frame">
        <table className="event-table document-table">
          <caption className="hidden">Documents of the collection</caption>
          <thead>
            <tr>
              <th scope="col">Title</th>
              <th scope="col">Outlet</th>
              <th scope="col">Author</th>
              <th scope="col">Published</th>
              <th scope="col">Kind</th>
              <th scope="col" className="right">
                Accounts
              </th>
              <th scope="col" className="right">
                Events
              </th>
              <th scope="col" className="right">
                Findings
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(document => (
              <Row key={document.id} document={document} />
            ))}
          </tbody>
        </table>
      </div>
      {documents.hasNextPage ? (
        <p className="more">
          <button type="button" className="control" onClick={() => void documents.fetchNextPage()}>
            Show more: {items.length} of {figures(total, 'document')} shown
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Row({ document }: { document: DocumentSummary }) {
  const { published } = document;
  return (
    <tr>
      <th scope="row">
        <Link to="/documents/$id" params={{ id: document.id }} className="open">
          <bdi className={document.title ? 'written' : undefined} lang={document.language}>
            {fullTitle(document)}
          </bdi>
        </Link>
      </th>
      <Stated value={document.outlet} />
      <Stated value={document.authors.join(', ')} />
      <Stated value={published && writeDate({ from: published, to: published })} />
      <Stated value={document.kind} />
      <td className="right">{document.accounts}</td>
      <td className="right">{document.events}</td>
      <td className="right">{document.findings}</td>
    </tr>
  );
}

function Stated({ value }: { value: string | undefined }) {
  return <td>{value ? <bdi>{visible(value)}</bdi> : <span className="quiet">not stated</span>}</td>;
}
