import { isValidElement, toChildArray } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { type ServerInfo, server } from './store/server.ts';

// The header asks the browser for its language when it is loaded.
vi.stubGlobal('navigator', { language: 'en' });
const { Header } = await import('./header.tsx');

afterEach(() => {
  server.value = undefined;
});

function linksIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(linksIn);
  if (!isValidElement(node)) return [];
  const { href, children } = node.props as { href?: string; children?: never };
  return [...(href === undefined ? [] : [href]), ...linksIn(toChildArray(children))];
}

it.each([[[]], [['/docs/']], [['/docs/', '/docs/reference/']]] as const)(
  'has links to pages that are served: %j',
  (pages) => {
    server.value = { pages } as unknown as ServerInfo;
    expect(linksIn(Header())).toEqual(['/', ...pages]);
  },
);

it('has none as long as the server has said nothing', () => {
  expect(linksIn(Header())).toEqual(['/']);
});
