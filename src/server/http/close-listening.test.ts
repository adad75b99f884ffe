import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { closeListening } from './close-listening.ts';

test.runIf(process.platform === 'linux')('who comes while it closes is not taken, and finds nobody there', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let outcome: Promise<string> | undefined;
  await closeListening(
    server,
    () => new Promise((resolve) => setImmediate(resolve)),
    () => {
      // Our own connection is in the queue by now.
      const late = connect(port, '127.0.0.1');
      outcome = new Promise((resolve) => {
        late
          .on('connect', () => resolve('connected'))
          .on('error', (error: NodeJS.ErrnoException) => resolve(`${error.code}`));
      });
      process.nextTick(() => server.close());
    },
  );
  expect(await outcome).toBe('ECONNREFUSED');
});
