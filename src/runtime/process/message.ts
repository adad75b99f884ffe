import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

/** A value as it crosses a pipe: its head, then the bytes of its arrays, which are neither copied nor looked at. */
export interface Packed {
  readonly head: Uint8Array;
  readonly parts: readonly Uint8Array[];
}

/**
 * What one side of a pipe was sent lately, the same on both sides: the pages of a file ask for its bytes again and again, and they cross
 * once.
 */
export interface Lately<Entry> {
  find(matches: (entry: Entry) => boolean): number;
  at(index: number): Entry;
  add(entry: Entry): void;
}

/** Two requests may take turns. */
const mostFiles = 2;

export function lately<Entry>(): Lately<Entry> {
  const entries: Entry[] = [];
  return {
    find: (matches) => entries.findIndex(matches),
    at: (index) => entries[index]!,
    add(entry) {
      entries.push(entry);
      if (entries.length > mostFiles) entries.shift();
    },
  };
}

/** How an array travels: with its bytes, with its bytes that are kept for the next time, or as the index of one that was kept. */
const asBytes = 0;
const kept = 1;
const known = 2;

/** An array that was sent, as long as anybody else holds it. */
export type Sent = WeakRef<ArrayBufferLike>;

class Packer extends DefaultSerializer {
  readonly parts: Uint8Array[] = [];
  readonly #sent: Lately<Sent> | undefined;

  constructor(sent: Lately<Sent> | undefined) {
    super();
    this.#sent = sent;
  }

  /** Called by V8 for every view of bytes. */
  _writeHostObject(view: Uint8Array): void {
    // Part of a buffer can't be told from another part of it.
    const whole = this.#sent !== undefined && view.length === view.buffer.byteLength;
    const index = whole ? this.#sent!.find((buffer) => buffer.deref() === view.buffer) : -1;
    this.writeUint32(index >= 0 ? known : whole ? kept : asBytes);
    this.writeUint32(index >= 0 ? index : view.length);
    if (index >= 0) return;
    this.parts.push(view);
    if (whole) this.#sent!.add(new WeakRef(view.buffer));
  }
}

class Unpacker extends DefaultDeserializer {
  readonly parts: Uint8Array[] = [];
  readonly #allocate: (bytes: number) => Uint8Array;
  readonly #received: Lately<Uint8Array> | undefined;

  constructor(head: Uint8Array, allocate: (bytes: number) => Uint8Array, received: Lately<Uint8Array> | undefined) {
    super(head);
    this.#allocate = allocate;
    this.#received = received;
  }

  _readHostObject(): Uint8Array {
    const way = this.readUint32();
    const value = this.readUint32();
    if (way === known) return this.#received!.at(value);
    const part = this.#allocate(value);
    this.parts.push(part);
    if (way === kept) this.#received?.add(part);
    return part;
  }
}

/** @param sent what the other side keeps; absent, it keeps nothing */
export function pack(value: unknown, sent?: Lately<Sent>): Packed {
  const packer = new Packer(sent);
  packer.writeHeader();
  packer.writeValue(value);
  const head = packer.releaseBuffer();
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return { head: Buffer.concat([length, head]), parts: packer.parts };
}

/** How messages are read. */
export interface Reading {
  readonly onMessage: (value: unknown) => void;
  /** Gives the memory that an array is read into, as a view of exactly so many bytes. */
  readonly allocate?: (bytes: number) => Uint8Array;
  readonly received?: Lately<Uint8Array>;
}

/** @returns takes what comes through a pipe, however it is cut */
export function readMessages(reading: Reading): (chunk: Uint8Array) => void {
  const wanted = messages(reading);
  let target = wanted.next().value;
  let filled = 0;
  return (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + target.length - filled);
      target.set(piece, filled);
      filled += piece.length;
      at += piece.length;
      if (filled < target.length) return;
      target = wanted.next().value;
      filled = 0;
    }
  };
}

/** Yields the memory that the next bytes belong in. */
function* messages({
  onMessage,
  allocate = (bytes) => new Uint8Array(bytes),
  received,
}: Reading): Generator<Uint8Array, never, void> {
  while (true) {
    const length = Buffer.alloc(4);
    yield length;
    const head = Buffer.allocUnsafe(length.readUInt32LE());
    yield head;
    const unpacker = new Unpacker(head, allocate, received);
    unpacker.readHeader();
    const value: unknown = unpacker.readValue();
    for (const part of unpacker.parts) if (part.length > 0) yield part;
    onMessage(value);
  }
}
