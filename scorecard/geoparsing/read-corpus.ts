/** Articles with gold toponyms: the XML of LGL and TR-News, and that of GeoWebNews. */
import { DOMParser } from 'linkedom';

/** A gold toponym; offsets in UTF-16 units, which for these texts are the code points of the annotation. */
export interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly geonames: number;
  readonly lat: number;
  readonly lon: number;
}

export interface GoldArticle {
  readonly text: string;
  /** Who published it: the host of its address. */
  readonly outlet: string;
  /** Only those with a GeoNames id. */
  readonly toponyms: readonly GoldToponym[];
}

/** What we ask of an element; the project has no types of the browser's. */
interface XmlElement {
  readonly textContent: string | null;
  querySelector(name: string): XmlElement | null;
  querySelectorAll(name: string): Iterable<XmlElement>;
  getAttribute(name: string): string | null;
}

/** @throws RangeError when the text holds no article. */
export function readCorpus(xml: string): GoldArticle[] {
  const root = new DOMParser().parseFromString(xml, 'text/xml') as unknown as XmlElement;
  const articles = [...root.querySelectorAll('article')].map(readArticle);
  if (articles.length === 0) throw new RangeError('no <article> in the corpus');
  return articles;
}

function readArticle(article: XmlElement): GoldArticle {
  const text = textIn(article, 'text');
  const address = textIn(article, 'link') || textIn(article, 'url');
  const outlet = textIn(article, 'domain') || address.replace(/^\w+:\/\//, '').split('/')[0] || '';
  return { text, outlet, toponyms: [...article.querySelectorAll('toponym')].flatMap(readToponym) };
}

function readToponym(toponym: XmlElement): GoldToponym[] {
  const tag = toponym.querySelector('gaztag');
  const geonames = Number(tag ? tag.getAttribute('geonameid') : textIn(toponym, 'geonamesID'));
  if (!Number.isInteger(geonames) || geonames <= 0) return [];
  const point = tag ?? toponym;
  return [
    {
      start: Number(textIn(toponym, 'start')),
      end: Number(textIn(toponym, 'end')),
      geonames,
      lat: Number(textIn(point, 'lat') || textIn(point, 'latitude')),
      lon: Number(textIn(point, 'lon') || textIn(point, 'longitude')),
    },
  ];
}

/** The text of the first such element within; empty for none. */
function textIn(element: XmlElement, name: string): string {
  return element.querySelector(name)?.textContent ?? '';
}
