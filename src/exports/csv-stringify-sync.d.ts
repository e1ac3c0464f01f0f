/** What the core uses of csv-stringify/sync. The package's own types bring Node's globals along, which the core must not see. */
export function stringify(
  rows: readonly (readonly (string | undefined)[])[],
  options: { readonly record_delimiter: string; readonly quoted_match: RegExp },
): string;
