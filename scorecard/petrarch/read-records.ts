/** PETRARCH’s validation records: a sentence, its day, and the events that a coder should make of it. */

/** Who did what to whom, in the record’s own codes; `---` for a side that nobody fills. */
export interface Triple {
  readonly source: string;
  readonly target: string;
  readonly event: string;
}

export interface PetrarchRecord {
  readonly id: string;
  readonly text: string;
  /** Calendar day, `YYYYMMDD`. */
  readonly date: string;
  readonly events: readonly Triple[];
  /** Whether an event wants both sides: records switch it off and on. */
  readonly bothSides: boolean;
}

/**
 * Read tag by tag, as the files are no well-formed XML: in one of them a record’s tag is closed before its text.
 * A record ends where the next begins.
 */
export function readRecords(xml: string): PetrarchRecord[] {
  const records: PetrarchRecord[] = [];
  let bothSides = true;
  const bare = xml.replace(/<!--[\s\S]*?-->/g, '');
  for (const [, tag, words = '', body = ''] of bare.matchAll(
    /<(Config|Sentence)\s([^>]*)>([\s\S]*?)(?=<Config\s|<Sentence\s|$)/g,
  )) {
    const own = attributesIn(words);
    if (tag === 'Sentence') records.push(readRecord(own, body, bothSides));
    else if (own.get('option') === 'require_dyad') bothSides = /^true$/i.test(own.get('value') ?? '');
  }
  return records;
}

function readRecord(own: ReadonlyMap<string, string>, body: string, bothSides: boolean): PetrarchRecord {
  return {
    id: own.get('id') ?? '',
    text: unescaped(/<Text>([\s\S]*?)<\/Text>/.exec(body)?.[1] ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    date: own.get('date') ?? '',
    events: [...body.matchAll(/<EventCoding\s([^>]*)>/g)].flatMap(([, words = '']) => triple(words)),
    bothSides,
  };
}

/** None for `noevents` and for what a coder should discard. */
function triple(words: string): Triple[] {
  const coding = attributesIn(words);
  const [source, target, event] = ['sourcecode', 'targetcode', 'eventcode'].map(name => coding.get(name));
  return source && target && event ? [{ source, target, event }] : [];
}

function attributesIn(words: string): Map<string, string> {
  return new Map(
    [...words.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
