/** A percent-encoded name of a file; one that is not encoded is taken as it is. */
export function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

/** The last part of an address's path; of one that can't be parsed, `file`. */
export function nameOfAddress(address: string): string {
  if (!URL.canParse(address)) return 'file';
  return decodedName(new URL(address).pathname.split('/').at(-1) ?? '') || 'file';
}
