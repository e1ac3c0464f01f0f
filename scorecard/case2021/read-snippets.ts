/** The labelled snippets of CASE 2021, task 2 (Haneczok et al. 2021): an id, a few sentences of news, one of 30 types. */

export interface Snippet {
  readonly text: string;
  /** A type of ACLED’s codebook in the task’s spelling, or one of the five that the task added. */
  readonly type: string;
}

/** @param table columns id, EventSnippet and SubType, divided by tabs, under a line that names them. */
export function readSnippets(table: string): Snippet[] {
  return table
    .split(/\r?\n/)
    .slice(1)
    .flatMap(line => {
      const [, text, type] = line.split('\t');
      return text === undefined || type === undefined ? [] : [{ text: text.trim(), type: type.trim() }];
    });
}
