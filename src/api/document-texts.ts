/** The texts of a record's documents, from the remembered readings; what is not remembered is read again. */
import type { ConflictRecord } from '../model/record.ts';
import { readCaptureBytes } from '../store/captures.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import type { DocumentText } from '../store/database/load-record.ts';
import { readLedger } from '../store/ledger.ts';
import type { Log } from '../store/log.ts';
import { readingKey, recallReading } from '../store/readings.ts';
import { statedDescriptions } from '../store/stated-descriptions.ts';
import type { Street } from '../store/street.ts';

export async function textsOf(
  folder: CollectionFolder,
  record: ConflictRecord,
  street: Street,
  log: Log,
): Promise<DocumentText[]> {
  const { entries } = await readLedger(folder.ledger);
  const decisions = entries.flatMap(entry => (entry.kind === 'decision' ? [entry.decision] : []));
  const stated = statedDescriptions(decisions);
  const wanted = new Map(record.documents.map(document => [document.id, document]));
  const texts: DocumentText[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'capture') continue;
    const { capture } = entry;
    const description = stated.get(capture.sha256) ?? {};
    const key = readingKey(capture, description, street.version);
    const { readings } =
      (await recallReading(folder, key, log)) ??
      (await street.readCapture(
        { capture, bytes: await readCaptureBytes(folder, capture.sha256) },
        description,
      ));
    for (const { document } of readings) {
      const known = wanted.get(document.id);
      // One text may lie in several files: the record names the one that stands for it.
      if (known?.path !== document.path || known.sha256 !== document.sha256) continue;
      wanted.delete(document.id);
      const { id, text, blocks, grounds } = document;
      texts.push({ id, text, blocks, grounds });
    }
  }
  return texts;
}
