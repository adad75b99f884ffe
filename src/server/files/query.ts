import { InkstoneError } from '../../types/error.ts';

/**
 * A whole number of a query string.
 * @throws InkstoneError `invalid_request` outside `min` … `max`
 */
export function countOf(
  value: string | undefined,
  field: string,
  { min, max, fallback }: { readonly min: number; readonly max: number; readonly fallback: number },
): number {
  if (value === undefined || value === '') return fallback;
  const count = Number(value);
  if (Number.isInteger(count) && count >= min && count <= max) return count;
  throw new InkstoneError('invalid_request', `${field} should be an integer in [${min}, ${max}].`, { field });
}

/**
 * A time of a query string, `yyyyMMddHHmmss`, taken as UTC.
 * @returns milliseconds since the epoch
 * @throws InkstoneError `invalid_request`
 */
export function timeOf(value: string | undefined, field: string): number | undefined {
  if (value === undefined || value === '') return undefined;
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(value) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (!Number.isNaN(time)) return time;
  throw new InkstoneError('invalid_request', `${field} should be a time as yyyyMMddHHmmss (UTC).`, { field });
}

/** @throws InkstoneError `invalid_request` */
export function newestFirst(order: string | undefined): boolean {
  if (order === undefined || order === '' || order === 'desc') return true;
  if (order === 'asc') return false;
  throw new InkstoneError('invalid_request', 'order should be asc or desc.', { field: 'order' });
}
