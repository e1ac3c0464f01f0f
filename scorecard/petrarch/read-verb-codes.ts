/** The benchmark’s own codebook: verbs with codes, and patterns of words around a verb with narrower codes. */

/** One thing that a pattern wants before or behind its verb. */
export interface PatternPart {
  /** Runs of words that fill it, in capitals. */
  readonly words: readonly (readonly string[])[];
}

export interface VerbPattern {
  readonly before: readonly PatternPart[];
  readonly behind: readonly PatternPart[];
  /** The subject is the one done to: `+` stands before the verb. */
  readonly turned: boolean;
  /** The subjects do it to each other: `%` stands before the verb. */
  readonly mutual: boolean;
  /** `+` stands behind the verb: the other side comes after so many of the words, and after so many others who are named (`^`). */
  readonly other?: { readonly after: number; readonly passing: number };
  readonly code: EventCode;
}

/** `own` is what the source does, `back` what the target does in return; absent where it is no event. */
export interface EventCode {
  readonly own?: string;
  readonly back?: string;
}

export interface VerbCodes {
  readonly code: EventCode;
  readonly patterns: readonly VerbPattern[];
}

/** By the verb’s words in capitals, every form that the codebook spells out. */
export type VerbCodebook = ReadonlyMap<string, VerbCodes>;

/** @param text synonym sets (`&NAME`, `+WORD`), then blocks: `--- NAME [code] ---`, verbs, `- … * … [code]` lines. */
export function readVerbCodes(text: string): VerbCodebook {
  const lines = text.split(/\r?\n/).map(line => line.replace(/(?:^|\s)#.*/, '').trimEnd());
  const start = lines.findIndex(line => line.startsWith('---'));
  const sets = readSets(lines.slice(0, start));
  const codebook = new Map<string, VerbCodes>();
  let shared: EventCode = {};
  let patterns: VerbPattern[] = [];
  for (const line of lines.slice(start)) {
    if (line.startsWith('---')) {
      shared = codeIn(line) ?? {};
      patterns = [];
    } else if (/^(?:- |\* )/.test(line)) {
      const code = codeIn(line);
      // Words without a number mark what the program should pass over.
      if (code && (code.own === undefined || /^\d/.test(code.own)))
        patterns.push(readPattern(line.replace(/^- /, ''), code, sets));
    } else if (/^\+?\w/.test(line)) {
      const code = codeIn(line) ?? shared;
      for (const form of line.replace(/\[.*?\]/g, '').match(/\+?[\w+&'-]+/g) ?? []) {
        const words = form.replaceAll('+', '').replaceAll('_', ' ').trim();
        if (!codebook.has(words)) codebook.set(words, { code, patterns });
      }
    }
  }
  return codebook;
}

/** `[a]`, `[a:b]` and `[:b]`; `---` is no event. */
function codeIn(line: string): EventCode | undefined {
  const inner = /\[([^\]]+)\]\s*(?:-+\s*)?$/.exec(line)?.[1]?.trim();
  if (inner === undefined) return undefined;
  const [own = '', back = ''] = inner.split(':');
  return { ...(isCode(own) ? { own } : {}), ...(isCode(back) ? { back } : {}) };
}

function isCode(code: string): boolean {
  return code !== '' && code !== '---';
}

type Sets = ReadonlyMap<string, readonly string[]>;

function readSets(lines: readonly string[]): Sets {
  const sets = new Map<string, string[]>();
  let members: string[] = [];
  for (const line of lines) {
    if (line.startsWith('&')) {
      members = [];
      sets.set(line.trim().replace(/_$/, ''), members);
    } else if (line.startsWith('+')) members.push(line.slice(1).trim());
  }
  return sets;
}

function readPattern(line: string, code: EventCode, sets: Sets): VerbPattern {
  const words = line.replace(/\[.*$/, '');
  const star = words.indexOf('*');
  const [before, behind] = [words.slice(0, star), words.slice(star + 1)];
  return {
    before: partsIn(before, sets),
    behind: partsIn(behind, sets),
    turned: before.includes('+'),
    mutual: before.includes('%'),
    ...otherIn(behind, sets),
    code,
  };
}

function otherIn(behind: string, sets: Sets): Pick<VerbPattern, 'other'> {
  const plus = behind.indexOf('+');
  if (plus < 0) return {};
  const words = behind.slice(0, plus);
  const last = partsIn(words, sets).length;
  const stretch = /[\^\s()]*$/.exec(words)?.[0] ?? '';
  return { other: { after: last, passing: stretch.split('^').length - 1 } };
}

/** Braced words are one thing, `&NAME` any of its set; placeholders of actors are left to the coder. */
function partsIn(words: string, sets: Sets): PatternPart[] {
  return [...words.matchAll(/\{([^}]*)\}|([^\s(){}]+)/g)].flatMap(([, braced, single]) => {
    const own = (braced ?? single ?? '').split(/\s+/).filter(word => !/^[$+^%]?$/.test(word));
    return own.length === 0 ? [] : [{ words: fillings(own, sets) }];
  });
}

function fillings(words: readonly string[], sets: Sets): string[][] {
  return words.reduce<string[][]>(
    (runs, word) => {
      const choices = word.startsWith('&') ? membersOf(word, sets) : [wordsOf(word)];
      return runs.flatMap(run => choices.map(choice => [...run, ...choice]));
    },
    [[]],
  );
}

/** Sets may name sets. */
function membersOf(set: string, sets: Sets): string[][] {
  const members = sets.get(set.replace(/_$/, '')) ?? [];
  return members.flatMap(member => (member.startsWith('&') ? membersOf(member, sets) : [wordsOf(member)]));
}

function wordsOf(words: string): string[] {
  return words.replaceAll('_', ' ').trim().split(/\s+/);
}
