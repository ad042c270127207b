import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LogFolder } from './log-folder.ts';

type Stream = 'stdout' | 'stderr';

/** The log directory of a worker that writes its files itself, with a decoder of its own. */
export class DirectFolder extends LogFolder {
  /** Rotated files of a stream, oldest first. */
  rotatedOf(stream: Stream): string[] {
    return this.logFiles(stream === 'stdout' ? 'web' : 'web.err').filter((name) =>
      /\.\d{3}Z(-\d+)?(\.gz)?$/.test(name),
    );
  }

  /** Every byte of a stream that is kept. */
  override bytesOf(stream: Stream): Buffer {
    const name = stream === 'stdout' ? 'web' : 'web.err';
    const { head } = JSON.parse(readFileSync(join(this.path, `${name}.segments.json`), 'utf8'));
    const current = readFileSync(join(this.path, `${name}.log`)).subarray(head);
    return Buffer.concat([...this.rotatedOf(stream).map((file) => this.content(file)), current]);
  }
}
