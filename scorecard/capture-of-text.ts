/** Text of a benchmark as if it had been captured. */
import type { Capture } from '../src/model/capture.ts';

export function captureOf(path: string, bytes: Uint8Array): Capture {
  return {
    path,
    sha256: '',
    byteLength: bytes.length,
    mediaType: 'text/plain',
    capturedAt: '1970-01-01T00:00:00Z',
    capturedBy: { tool: 'scorecard' },
  };
}
