import type { StoredFile } from '../files.ts';

/** What an owner's entry says of a file, so that a listing alone can choose and count. */
export interface Entry {
  readonly id: string;
  readonly createdAt: number;
  readonly bytes: number;
  readonly expiresAt: number | null;
  readonly purpose: string;
}

/** A time as text that sorts as it does. */
const sortable = (time: number) => String(Math.max(0, time)).padStart(15, '0');
/** `~` divides; it stands in no id, no number and no base64url. */
const divider = '~';
const base64 = (text: string) => Buffer.from(text).toString('base64url');

export const contentName = (content: string): string => `contents/${content}`;
export const recordName = (id: string): string => `records/${id}`;
/** Everything of an owner and those below it. */
export const ownersPrefix = (owner: string): string => `owners/${owner}/`;
/** Entries of an owner alone: those below it have names that begin otherwise. */
export const entriesPrefix = (owner: string): string => `${ownersPrefix(owner)}${divider}`;

export function entryName({ owner, createdAt, id, bytes, expiresAt, purpose }: StoredFile): string {
  return entriesPrefix(owner) + [sortable(createdAt), id, bytes, expiresAt ?? '', base64(purpose)].join(divider);
}

export function readEntry(name: string): Entry {
  const [, createdAt, id = '', bytes, expiresAt, purpose = ''] = name.slice(name.lastIndexOf('/') + 1).split(divider);
  return {
    id,
    createdAt: Number(createdAt),
    bytes: Number(bytes),
    expiresAt: expiresAt ? Number(expiresAt) : null,
    purpose: Buffer.from(purpose, 'base64url').toString(),
  };
}

/** When a file has to be looked at by the sweeper. */
export const duePrefix = 'due/';
export const dueName = (time: number, id: string, content: string): string =>
  duePrefix + [sortable(time), id, content].join(divider);

export function readDue(name: string): { readonly time: number; readonly id: string; readonly content: string } {
  const [time, id = '', content = ''] = name.slice(duePrefix.length).split(divider);
  return { time: Number(time), id, content };
}
