import { PREFIX_LENGTH, type StreamName } from './cri-format.ts';

/** One line of a CRI file. */
export interface CriRecord {
  /** RFC 3339 with nanoseconds. */
  readonly at: string;
  readonly stream: StreamName;
  /** False for a `P`: the line goes on in the next record of the same stream. */
  readonly full: boolean;
  readonly bytes: Buffer;
}

/** Reads a line without its line end; undefined when it is no CRI record as {@link encodeCri} writes them. */
export function parseCri(line: Buffer): CriRecord | undefined {
  // Five fixed places first: most of what is not CRI fails there, before a string is made of it.
  if (line.length < PREFIX_LENGTH || line[10] !== 0x54 || line[29] !== 0x5a || line[39] !== 0x20)
    return undefined;
  const match = SHAPE.exec(line.toString('latin1', 0, PREFIX_LENGTH));
  if (match === null) return undefined;
  return {
    at: match[1] ?? '',
    stream: match[2] as StreamName,
    full: match[3] === 'F',
    bytes: line.subarray(PREFIX_LENGTH),
  };
}

const SHAPE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z) (stdout|stderr) ([FP]) $/;

/** A line put together from its records. */
export interface JoinedLine {
  /** The time of its first piece. */
  readonly at: string;
  readonly stream: StreamName;
  readonly bytes: Buffer;
  /** False when its line end is not (yet) there, or when it is a part of a line longer than {@link LINE_LIMIT}. */
  readonly complete: boolean;
}

/** A longer line is handed on in parts of about this size, so that memory stays bounded whatever a file holds. */
export const LINE_LIMIT = 4 * 1024 * 1024;

interface Pending {
  readonly at: string;
  readonly pieces: Buffer[];
  bytes: number;
}

/** Joins the pieces of each stream into lines. */
export class LineJoiner {
  readonly #pending = new Map<StreamName, Pending>();

  /** Takes the next record of a file; gives the line it ends, if it ends one. */
  add(record: CriRecord): JoinedLine | undefined {
    const { at, stream, full, bytes } = record;
    const before = this.#pending.get(stream);
    if (before === undefined) {
      if (full) return { at, stream, bytes, complete: true };
      this.#pending.set(stream, { at, pieces: [bytes], bytes: bytes.length });
      return undefined;
    }
    before.pieces.push(bytes);
    before.bytes += bytes.length;
    if (!full && before.bytes < LINE_LIMIT) return undefined;
    this.#pending.delete(stream);
    return { at: before.at, stream, bytes: Buffer.concat(before.pieces, before.bytes), complete: full };
  }

  /** The lines that nothing will end any more: the file is over, or another incarnation begins. */
  flush(): JoinedLine[] {
    const lines = [...this.#pending].map(([stream, { at, pieces, bytes }]) => ({
      at,
      stream,
      bytes: Buffer.concat(pieces, bytes),
      complete: false,
    }));
    this.#pending.clear();
    return lines.sort((a, b) => (a.at < b.at ? -1 : 1));
  }
}
