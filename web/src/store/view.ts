import { signal } from '@preact/signals';
import { firstWish, type Wish } from '../wish/wish.ts';

/** The parts of the page. */
export type Route = 'read' | 'batches';
export const route = signal<Route>('read');

/** What will be asked of the next file. */
export const wish = signal<Wish>(firstWish);
export const change = (part: Partial<Wish>) => {
  wish.value = { ...wish.value, ...part };
};

/** What the mouse is over, and what was chosen, on either side: an id of the reading. */
export const hovered = signal<string | undefined>(undefined);
export const selected = signal<string | undefined>(undefined);

export const layers = ['lines', 'words', 'blocks', 'cells'] as const;
export type Layer = (typeof layers)[number];

/** How the picture is shown. */
export const overlay = signal({
  boxes: true,
  text: false,
  order: true,
  opacity: 1,
  threshold: 0.6,
  layer: 'auto' as Layer | 'auto',
});
export const setOverlay = (part: Partial<(typeof overlay)['value']>) => {
  overlay.value = { ...overlay.value, ...part };
};

/** Which side a narrow screen shows. */
export const side = signal<'picture' | 'reading'>('picture');
export const drawer = signal<'history' | 'server' | 'compare' | undefined>(undefined);

/** A sentence for everybody, also for those who can't see the page. */
export const notice = signal('');
