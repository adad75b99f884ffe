/**
 * The address under which the caller reaches this server, without a trailing slash.
 * @param configured wins when it is there; otherwise what the nearest proxy says, then the request's own Host
 */
export function publicUrl(request: Request, configured: string | undefined): string {
  if (configured !== undefined) return configured.replace(/(?<!\/)\/+$/, '');
  const first = (name: string) => request.headers.get(name)?.split(',')[0]?.trim() || undefined;
  const own = new URL(request.url);
  const scheme = first('x-forwarded-proto') ?? own.protocol.replace(':', '');
  return `${scheme}://${first('x-forwarded-host') ?? own.host}`;
}
