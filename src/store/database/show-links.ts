/** How one event is said to hang together with others: each link from its end, the other event, and who says so. */

import type { DocumentHead } from '../../model/api.ts';
import type { EventLink } from '../../model/api-events.ts';
import type { RecordLink } from '../../model/record.ts';
import type { ViewRule } from '../../model/view.ts';
import { headOf } from './document-head.ts';
import type { CountLink } from './event-rows.ts';
import { eventsById } from './find-events.ts';
import type { Generation } from './generations.ts';

const mostLinks = 100;

/** In the order of the record, at most a hundred. */
export async function linksOf(
  generation: Generation,
  event: string,
  rule: ViewRule | undefined,
): Promise<EventLink[]> {
  const rows = await generation.tables
    .selectFrom('links')
    .select('json')
    .where(({ eb, or }) => or([eb('subject', '=', event), eb('object', '=', event)]))
    .orderBy('position')
    .limit(mostLinks)
    .execute();
  const links = rows.map(({ json }) => JSON.parse(json) as RecordLink | CountLink);
  const others = links.map(({ subject, object }) => (subject === event ? object : subject));
  const summaries = await eventsById(generation, others, { ...(rule && { rule }), most: mostLinks });
  const byId = new Map(summaries.map(summary => [summary.id, summary]));
  const stated = links.filter(link => 'accounts' in link);
  const heads = await headsOf(generation, stated);
  return links.flatMap((link, index): EventLink[] => {
    const other = byId.get(others[index] ?? '');
    if (!other) return [];
    const end = link.subject === event ? 'subject' : 'object';
    if (link.link === 'counts')
      return [{ id: link.id, link: 'counts', end, other, accounts: [], because: [...link.because] }];
    const told = link.accounts.map(account => {
      const head = heads.get(account.document);
      return { ...account, ...(head && { head }) };
    });
    return [{ id: link.id, link: link.link, end, other, accounts: told, because: [] }];
  });
}

async function headsOf(
  { tables }: Generation,
  links: readonly RecordLink[],
): Promise<Map<string, DocumentHead>> {
  const ids = [...new Set(links.flatMap(({ accounts }) => accounts.map(({ document }) => document)))];
  if (ids.length === 0) return new Map();
  const rows = await tables.selectFrom('documents').select(['id', 'json']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, json }) => [id, headOf(JSON.parse(json))]));
}
