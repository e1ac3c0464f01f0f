/** The package's own tables. */
export const packageData = new URL('../../data/', import.meta.url);
