import { expect, it } from 'vitest';
import { publicUrl } from './public-url.ts';

const url = (headers: Record<string, string>, configured?: string) =>
  publicUrl(new Request('http://127.0.0.1:8000/api/v1/uploads', { headers }), configured);

it('is the configured one, else what the proxy says, else the own', () => {
  const proxied = { 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'ocr.example, inner' };
  expect(url(proxied, 'https://public.example/ocr/')).toBe('https://public.example/ocr');
  expect(url(proxied)).toBe('https://ocr.example');
  expect(url({})).toBe('http://127.0.0.1:8000');
});
