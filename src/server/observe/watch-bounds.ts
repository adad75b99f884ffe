import { Gauge, type Registry } from 'prom-client';

/** Makes what is bounded known under a name: how much of it there may be, and how much there is. */
export type WatchBound = (name: string, most: number, used: () => number) => void;

/** What is bounded, beside its bound, asked at each scrape: one alert and one panel do for all of them. */
export function createBounds(registers: Registry[]): WatchBound {
  const bounds = new Map<string, { readonly most: number; readonly used: () => number }>();
  const labelled = { labelNames: ['bound'], registers };
  new Gauge({
    ...labelled,
    name: 'inkstone_bound_used',
    help: 'How much there is of what is bounded: requests, bytes, pixels, connections.',
    collect() {
      for (const [bound, { used }] of bounds) this.set({ bound }, used());
    },
  });
  new Gauge({
    ...labelled,
    name: 'inkstone_bound_limit',
    help: 'How much of it there may be.',
    collect() {
      for (const [bound, { most }] of bounds) this.set({ bound }, most);
    },
  });
  return (name, most, used) => void bounds.set(name, { most, used });
}
