import { randomBytes } from 'node:crypto';
import { InkstoneError } from '../../types/error.ts';

/** What callers may store files for. */
const purposes = [
  'batch',
  'file-extract',
  'user_data',
  'vision',
  'ocr',
  'assistants',
  'evals',
  'fine-tune',
  'inference',
];

/** Ids name their purpose; upstream shortens this one. */
const prefixes = new Map([['file-extract', 'fe']]);

/** @throws InkstoneError `missing_field`, `invalid_request` */
export function checkPurpose(purpose: string | undefined): string {
  if (purpose === undefined || purpose === '') {
    throw new InkstoneError('missing_field', 'Required parameter "purpose" missing from request.', {
      field: 'purpose',
    });
  }
  if (purposes.includes(purpose)) return purpose;
  const message = `purpose should be one of ${purposes.join(', ')}.`;
  throw new InkstoneError('invalid_request', message, { field: 'purpose' });
}

/** A new id: `file-batch-` and 24 hex digits. */
export function newFileId(purpose: string): string {
  return `file-${prefixes.get(purpose) ?? purpose}-${randomBytes(12).toString('hex')}`;
}
