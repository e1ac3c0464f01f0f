/** What an actor is called in titles and cells: one rule for record, server and page. It imports nothing, so that the page can load it. */

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

const acronym = /^[A-Z](?:[A-Za-z]?[A-Z0-9&-]){1,7}$/;

/**
 * The acronym that the documents use for the actor, of several the one that its name spells; else the name. One that the
 * name does not spell stands only while it is the only one, and longer than two letters: else it may be another's.
 */
export function shortName({ name, aliases }: Named): string {
  const acronyms = [...new Set([name, ...aliases])].filter(alias => acronym.test(alias));
  const spelt = [initialsOf(name), name.replace(/[^\p{Lu}\d]/gu, '')];
  const own = acronyms.find(alias => spelt.includes(alias.toUpperCase().replace(/[^A-Z\d]/g, '')));
  if (own !== undefined) return own;
  const [only, another] = acronyms.filter(alias => alias.length > 2);
  return another === undefined ? (only ?? name) : name;
}

function initialsOf(name: string): string {
  return (name.match(/(?<![\p{L}\d])[\p{L}\d]/gu) ?? []).join('').toUpperCase();
}
