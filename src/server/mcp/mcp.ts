import { createReader } from '../../library/reader.ts';
import { version } from '../../library/version.ts';
import type { ServerDeps } from '../deps.ts';
import { askerOf } from '../http/caller.ts';
import { type Dialect, openDialect } from '../http/dialect.ts';
import { readJsonBody } from '../http/json-body.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { errorBody } from './error.ts';
import { operations } from './operations.ts';

const base = '/mcp';

/** Tools for agents over streamable HTTP, without sessions: every call stands for itself, whichever process it comes to. */
export const mcp: Dialect = { routes, operations };

function routes(deps: ServerDeps, { inFlight }: Limits) {
  const app = openDialect(deps, { name: 'mcp', errorBody });
  app.use('/', inFlight);
  app.post('/', async (c) => {
    // Loaded only here: it is an optional part of the package.
    const [{ WebStandardStreamableHTTPServerTransport }, { createMcpServer }] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
      import('../../mcp/create-mcp-server.ts'),
    ]);
    const engine = { answer: deps.ask, load: deps.load, close: async () => {} };
    const { INKSTONE_THREADS: atOnce, INKSTONE_MAX_PDF_BYTES: mostBytes } = deps.settings;
    const reader = createReader(engine, { atOnce, mostBytes, asker: askerOf(c) });
    const server = createMcpServer({ reader, version: version() });
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    try {
      const parsedBody = await readJsonBody(c.req.raw, deps.settings.INKSTONE_MAX_BODY_BYTES);
      return await transport.handleRequest(c.req.raw, { parsedBody });
    } finally {
      await server.close();
    }
  });
  app.all('*', noRoute(app, [base]));
  return { [base]: app };
}
