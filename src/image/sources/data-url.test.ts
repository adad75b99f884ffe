import { describe, expect, it } from 'vitest';
import { decodeDataUrl } from './data-url.ts';

const field = 'input.messages[0].content[0].image';
const bytes = Uint8Array.from({ length: 100 }, (_, i) => (i * 37) % 256);
const base64 = Buffer.from(bytes).toString('base64');
const decode = (address: string, maxChars = 1000) => Uint8Array.from(decodeDataUrl(address, maxChars, field));

describe('decodeDataUrl', () => {
  it.each([
    ['a MIME type', `data:image/png;base64,${base64}`],
    ['no MIME type', `data:;base64,${base64}`],
    ['a parameter and capitals', `DATA:image/JPEG;name=a.jpg;BASE64,${base64}`],
    ['line breaks', `data:image/png;base64,${base64.replace(/.{76}/g, '$&\r\n')}`],
    ['percent-escapes', `data:image/png;base64,${encodeURIComponent(base64)}`],
    ['base64url letters', `data:image/png;base64,${base64.replaceAll('+', '-').replaceAll('/', '_')}`],
    ['no padding', `data:image/png;base64,${base64.replace(/=+$/, '')}`],
  ])('takes %s', (_, address) => {
    expect(decode(address)).toEqual(bytes);
  });

  it.each([
    ['no base64', `data:image/png,${base64}`],
    ['no comma', `data:image/png;base64${base64}`],
    ['no data', 'data:image/png;base64,'],
    ['a letter that is not Base64', `data:image/png;base64,${base64.replace(/^./, '*')}`],
    ['a broken percent-escape', 'data:image/png;base64,AAAA%zz'],
    ['an impossible length', 'data:image/png;base64,AAAAA'],
  ])('refuses %s', (_, address) => {
    expect(() => decode(address)).toThrow(expect.objectContaining({ code: 'invalid_url', status: 400, field }));
  });

  it('says the limit that is exceeded', () => {
    expect(decode(`data:image/png;base64,${base64}`, base64.length)).toEqual(bytes);
    expect(() => decode(`data:image/png;base64,${base64}`, base64.length - 1)).toThrow(
      expect.objectContaining({
        code: 'payload_too_large',
        message: `Exceeded limit on max bytes per data-uri item : ${base64.length - 1}`,
      }),
    );
  });
});
