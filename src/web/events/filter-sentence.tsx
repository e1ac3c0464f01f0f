/** The filters as one sentence: each underlined word is a list that opens in place. */
import type { Ref } from 'react';
import type { CollectionView } from '../../model/api-collection.ts';
import type { EventFilter } from '../../model/api-events.ts';
import { visible } from '../marks/visible.ts';
import { kindOrder, statusWords, typeWord } from '../marks/words.ts';
import { Named } from '../marks/written.tsx';
import { Choice } from '../shell/filter-bar.tsx';
import { RuleChoice } from '../shell/rule-choice.tsx';
import { cleared, isFiltered } from './event-filter.ts';
import { SpanChooser } from './span-chooser.tsx';

interface FilterSentenceProps {
  readonly ref: Ref<HTMLElement>;
  readonly filter: EventFilter;
  readonly collection: CollectionView;
  readonly shown: number;
  readonly change: (changed: Partial<EventFilter>) => void;
}

export function FilterSentence({ ref, filter, collection, shown, change }: FilterSentenceProps) {
  const { choices } = collection;
  const filtered = isFiltered(filter);
  return (
    <section className="sentence" aria-label="Filters" ref={ref}>
      <strong>Events</strong>
      <Choice
        label="Kind of event"
        any="of any kind"
        value={filter.type}
        options={choices.types.map(({ type, events }) => [type, typeWord(type), events])}
        choose={type => change({ type: type as EventFilter['type'] })}
      />
      <Choice
        label="Actor"
        any="with anyone"
        value={filter.actor}
        options={choices.actors.map(({ id, short, name, events }) => [
          id,
          visible(short === name || short === '' ? name : `${short}, ${name}`),
          events,
        ])}
        choose={actor => change({ actor })}
      />
      <Choice
        label="Place"
        any="anywhere"
        value={filter.place}
        options={choices.places.map(({ id, name, events }) => [id, visible(name), events])}
        choose={place => change({ place })}
      />
      <SpanChooser
        from={filter.from}
        to={filter.to}
        days={collection.days}
        choose={(from, to) => change({ from, to })}
      />
      <Choice
        label="Status"
        any="of any status"
        value={filter.status}
        options={choices.statuses.map(({ status, events }) => [status, statusWords[status], events])}
        choose={status => change({ status: status as EventFilter['status'] })}
      />
      <Choice
        label="Disagreement"
        any="agreed or not"
        value={filter.disagreement}
        options={kindOrder.map(kind => [kind, `with a ${kind}`])}
        choose={kind => change({ disagreement: kind as EventFilter['disagreement'] })}
      />
      <RuleChoice rule={filter.rule} choose={rule => change({ rule })} />
      {filter.q ? (
        <span>
          that mention “<Named>{filter.q}</Named>”{' '}
          <button type="button" className="acts" onClick={() => change({ q: undefined })}>
            drop
          </button>
        </span>
      ) : null}
      <span className="second" role="status">
        {filtered
          ? `${shown.toLocaleString('en')} of ${collection.events.toLocaleString('en')}`
          : collection.events.toLocaleString('en')}
      </span>
      {filtered ? (
        <button type="button" className="acts" onClick={() => change(cleared)}>
          clear
        </button>
      ) : null}
    </section>
  );
}
