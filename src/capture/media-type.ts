/** The media type of what is captured, as a server states it or as the file's ending tells. Looks at no byte. */

const endings: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  pdf: 'application/pdf',
  json: 'application/json',
  csv: 'text/csv',
  xml: 'application/xml',
  zip: 'application/zip',
  gz: 'application/gzip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  epub: 'application/epub+zip',
  eml: 'message/rfc822',
  warc: 'application/warc',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

export interface MediaType {
  readonly mediaType: string;
  /** Character set, where the header states one. */
  readonly charset?: string;
}

/** Type of a file by the ending of its name; `application/octet-stream` where the ending tells nothing. */
export function mediaTypeOfPath(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  return (dot < 0 ? undefined : endings[name.slice(dot + 1)]) ?? 'application/octet-stream';
}

/** The parts of a `Content-Type` header; undefined for a header that states no type. */
export function readContentType(header: string): MediaType | undefined {
  const mediaType = header.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(mediaType)) return undefined;
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(header)?.[1]?.toLowerCase();
  return { mediaType, ...(charset && { charset }) };
}
