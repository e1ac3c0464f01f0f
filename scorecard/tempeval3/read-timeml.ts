/** A TimeML document to its raw text, its day of creation and the TIMEX3 expressions annotated in it. */
import { DOMParser } from 'linkedom';

/** One TIMEX3 of TimeML 1.2.1; `[start, end)` in UTF-16 units of the text. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

export interface TimedText {
  /** The TEXT element without its tags, character for character. */
  readonly text: string;
  /** Document creation time, `YYYY-MM-DD`. */
  readonly created: string;
  /** Those in the text, in reading order; the creation time itself is not among them. */
  readonly times: readonly Timex[];
}

/** As much of the document object model as is used here. */
interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<XmlNode>;
  getAttribute(name: string): string | null;
}

const textNode = 3;

/** @throws RangeError when there is no TEXT or no creation time. */
export function readTimeml(xml: string): TimedText {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const body = document.querySelector('TEXT');
  const created = document.querySelector('DCT TIMEX3')?.getAttribute('value')?.slice(0, 10);
  if (!body || !created || !/^\d{4}-\d\d-\d\d$/.test(created)) {
    throw new RangeError('no TimeML document: TEXT or the creation time is missing');
  }
  const times: Timex[] = [];
  const text = collect(body as unknown as XmlNode, 0, times);
  return { text, created, times };
}

/** The characters of `node`, which stand at `start`; its TIMEX3 are added to `times`. */
function collect(node: XmlNode, start: number, times: Timex[]): string {
  if (node.nodeType === textNode) return node.textContent ?? '';
  let text = '';
  for (const child of node.childNodes) text += collect(child, start + text.length, times);
  if (node.nodeName === 'TIMEX3') {
    const type = node.getAttribute('type') ?? '';
    const value = node.getAttribute('value') ?? '';
    times.push({ start, end: start + text.length, type, value });
  }
  return text;
}
