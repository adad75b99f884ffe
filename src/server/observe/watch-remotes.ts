import { Counter, Gauge, type Registry } from 'prom-client';
import type { RemoteState } from '../../engines/remote/remote.ts';

/** What the remote engines did and how they do, asked at each scrape. */
export function watchRemotes(registers: Registry[], states: () => readonly RemoteState[]): void {
  total('tokens', 'Tokens of remote engines, as their servers count them.', ['kind'], ({ tokens }) => [
    [{ kind: 'prompt' }, tokens.input],
    [{ kind: 'completion' }, tokens.output],
  ]);
  total('cost', 'Cost of those tokens at the configured prices.', [], ({ cost }) =>
    cost === undefined ? [] : [[{}, cost]],
  );
  total('questions', 'Questions to remote engines, by how they ended.', ['end'], ({ ends }) =>
    [...ends].map(([end, count]) => [{ end }, count]),
  );
  now('resting', '1 while a remote engine is left alone because it failed too often.', ({ resting }) =>
    Number(resting),
  );
  now('running', 'Questions that a remote engine works on.', ({ running }) => running);
  now('waiting', 'Questions that wait for a remote engine.', ({ waiting }) => waiting);

  function total(
    name: string,
    help: string,
    labels: readonly string[],
    values: (state: RemoteState) => (readonly [Record<string, string>, number])[],
  ): void {
    new Counter({
      name: `inkstone_remote_${name}_total`,
      help,
      labelNames: ['engine', ...labels],
      registers,
      collect() {
        this.reset();
        for (const state of states())
          for (const [more, value] of values(state)) this.inc({ engine: state.name, ...more }, value);
      },
    });
  }

  function now(name: string, help: string, value: (state: RemoteState) => number): void {
    new Gauge({
      name: `inkstone_remote_${name}`,
      help,
      labelNames: ['engine'],
      registers,
      collect() {
        for (const state of states()) this.set({ engine: state.name }, value(state));
      },
    });
  }
}
