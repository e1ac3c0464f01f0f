/** A character set for bytes that state none and are not UTF-8: by the runs that their high bytes make. */

/** Cyrillic and Arabic words are runs of high bytes; in Western words a high byte stands among letters of ASCII. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 100_000);
  let high = 0;
  let letters = 0;
  let inRuns = 0;
  let run = 0;
  for (const byte of sample) {
    if (byte >= 0x80) {
      high++;
      run++;
      if (run === 3) inRuns += 3;
      else if (run > 3) inRuns++;
    } else {
      run = 0;
      if (isLetter(byte)) letters++;
    }
  }
  // A few stray bytes in an English text are no Russian word.
  if (inRuns < high * 0.6 || high < letters * 0.1) return 'windows-1252';
  const scores = ['windows-1251', 'koi8-r', 'windows-1256'].map(charset => ({
    charset,
    score: scoreOf(sample, charset),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).charset;
}

function isLetter(byte: number): boolean {
  const upper = byte & 0xdf;
  return upper >= 0x41 && upper <= 0x5a;
}

/** The commonest letters of Russian and its kin, and of Arabic: the wrong table gives other letters, or capitals. */
const common = /[оеаинтсрвлкдіяاليمونرتبة]/g;

function scoreOf(sample: Uint8Array, charset: string): number {
  return new TextDecoder(charset).decode(sample).match(common)?.length ?? 0;
}
