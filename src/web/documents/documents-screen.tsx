/** Every document of the collection, with what is known of it and how much was read in it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { DocumentSummary } from '../../model/api-documents.ts';
import { documentsQuery, unreadQuery } from '../api/queries.ts';
import { Count } from '../marks/count.tsx';
import { fullTitle } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { figures } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { EmptyCollection } from '../shell/empty-collection.tsx';
import { FileLine } from '../shell/file-line.tsx';
import { FilterBar, More, WordsField } from '../shell/filter-bar.tsx';
import { Failed, Waiting } from '../shell/message.tsx';
import { useTitle } from '../shell/use-title.ts';
import '../events/events.css';
import './documents.css';

const route = getRouteApi('/documents');

export function DocumentsScreen() {
  useTitle('Documents');
  const search = route.useSearch();
  const navigate = useNavigate();
  const documents = useInfiniteQuery(documentsQuery(search));
  if (documents.error) return <Failed error={documents.error} retry={() => void documents.refetch()} />;
  if (!documents.data) return <Waiting />;
  const items = documents.data.pages.flatMap(page => page.items);
  const total = documents.data.pages[0]?.total ?? 0;
  if (total === 0 && !search.q) {
    return (
      <>
        <EmptyCollection building={false} />
        <Unread />
      </>
    );
  }
  return (
    <div className="screen" aria-busy={documents.isFetching}>
      <FilterBar title="Documents" total={total}>
        <WordsField
          label="With words in the text"
          hint="with these words …"
          value={search.q}
          change={q =>
            void navigate({
              to: '/documents',
              search: q ? { q } : {},
              replace: true,
              resetScroll: false,
            })
          }
        />
      </FilterBar>
      {total === 0 ? <p className="nothing">No document has these words. Try fewer of them.</p> : null}
      <div className="list-frame" hidden={total === 0}>
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
      <More shown={items.length} of={figures(total, 'document')} query={documents} />
      {search.q ? null : <Unread />}
    </div>
  );
}

/** Files of the collection that gave no document: kept, and told here with why. */
function Unread() {
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(unreadQuery);
  const items = data?.pages.flatMap(page => page.items) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  if (total === 0) return null;
  return (
    <section className="unread" aria-labelledby="unread-title">
      <h2 id="unread-title">
        Not read <span className="quiet">{figures(total, 'file')}</span>
      </h2>
      <ul>
        {items.map(({ code, path = 'a file', message, hint }) => (
          <FileLine key={`${path} ${code} ${message}`} path={path} reason={message} hint={hint} />
        ))}
      </ul>
      {hasNextPage ? (
        <button type="button" className="control" onClick={() => void fetchNextPage()}>
          Show more: {items.length} of {total} shown
        </button>
      ) : null}
    </section>
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
      <Count of={document.accounts} noun="account" />
      <Count of={document.events} noun="event" />
      <Count of={document.findings} noun="finding" />
    </tr>
  );
}

function Stated({ value }: { value: string | undefined }) {
  return <td>{value ? <bdi>{visible(value)}</bdi> : <span className="quiet">not stated</span>}</td>;
}
