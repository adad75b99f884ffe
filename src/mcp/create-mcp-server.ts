import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { ReadOptions } from '../library/read-options.ts';
import type { Reader } from '../library/reader.ts';
import { InkstoneError } from '../types/error.ts';
import { allowedFile } from './allowed-file.ts';
import { findText } from './find-text.ts';

/** What a server of tools reads with, and what it may read. */
export interface McpOptions {
  readonly reader: Pick<Reader, 'read'>;
  readonly version: string;
  /** Folders whose files may be named by their path; undefined: no paths are taken, as of callers from elsewhere. */
  readonly folders?: readonly string[] | undefined;
}

const anyFile = {
  path: z.string().optional().describe('An image or a PDF in an allowed folder'),
  data: z.base64().min(1).optional().describe('The file itself: an image or a PDF, in Base64'),
  pages: z.string().optional().describe('Pages of a PDF or TIFF, from 1: 1-3,7 or 5-'),
};

/** What a tool is called with. */
interface Called {
  readonly path?: string | undefined;
  readonly data?: string | undefined;
  readonly pages?: string | undefined;
}

/** A server of tools for agents (Model Context Protocol): each answers as text and as data. */
export function createMcpServer({ reader, version, folders }: McpOptions): McpServer {
  const server = new McpServer({ name: 'inkstone', version });
  // Where no path is taken none is offered.
  const { path: _, ...sent } = anyFile;
  const file = (folders ? anyFile : sent) as typeof anyFile;
  const annotations = { readOnlyHint: true, openWorldHint: false };

  async function read(called: Called, options: ReadOptions) {
    const named = called.path !== undefined;
    if (named === (called.data !== undefined))
      throw new InkstoneError(
        'invalid_request',
        folders ? 'Name a file by its path, or send it as data.' : 'Send a file as data.',
      );
    const source = named ? await allowedFile(called.path!, folders ?? []) : Buffer.from(called.data!, 'base64');
    return reader.read(source, { ...options, pages: called.pages, name: called.path ?? 'data' });
  }

  server.registerTool(
    'read_text',
    {
      description: 'The text of an image or a PDF, in reading order.',
      inputSchema: file,
      outputSchema: { text: z.string(), pages: z.number(), warnings: z.array(z.string()) },
      annotations,
    },
    async (called, { signal }) => {
      const { text, pages: all, warnings } = await read(called, { signal });
      return both(text, { text, pages: all.length, warnings });
    },
  );
  server.registerTool(
    'read_document',
    {
      description: 'A whole document with its headings, lists, tables and formulas, as Markdown or in another form.',
      inputSchema: { ...file, format: z.enum(['markdown', 'html', 'latex', 'text']).default('markdown') },
      outputSchema: { text: z.string(), format: z.string(), pages: z.number(), warnings: z.array(z.string()) },
      annotations,
    },
    async ({ format, ...called }, { signal }) => {
      const { text, pages: all, warnings } = await read(called, { to: format, signal });
      return both(text, { text, format, pages: all.length, warnings });
    },
  );
  const cell = z.object({
    ...{ row: z.number(), column: z.number(), rowSpan: z.number(), columnSpan: z.number(), text: z.string() },
  });
  server.registerTool(
    'read_table',
    {
      description: 'The tables of an image or a PDF: HTML, and cells with their rows and columns from 0.',
      inputSchema: file,
      outputSchema: { tables: z.array(z.object({ rows: z.number(), columns: z.number(), cells: z.array(cell) })) },
      annotations,
    },
    async (called, { signal }) => {
      const { text, tables } = await read(called, { task: 'table_parsing', taskConfig: { fenced: false }, signal });
      const plain = tables.map(({ rows, columns, cells }) => ({
        ...{ rows, columns },
        cells: cells.map(({ row, column, rowSpan, columnSpan, text: said }) => ({
          row,
          column,
          rowSpan,
          columnSpan,
          text: said,
        })),
      }));
      return both(text, { tables: plain });
    },
  );
  server.registerTool(
    'extract_fields',
    {
      description:
        'Values by their names, as a form, a receipt or an invoice has them. What is not there is null, never made up.',
      inputSchema: {
        ...file,
        schema: z
          .record(z.string(), z.unknown())
          .describe('An example such as {"total": "", "date": ""}, or a JSON Schema'),
      },
      outputSchema: { values: z.record(z.string(), z.unknown()), warnings: z.array(z.string()) },
      annotations,
    },
    async ({ schema, ...called }, { signal }) => {
      const { values, warnings } = await read(called, { schema, signal });
      return both(JSON.stringify(values, null, 2), { values, warnings });
    },
  );
  const place = z.object({ page: z.number(), text: z.string(), box: z.array(z.number()), confidence: z.number() });
  server.registerTool(
    'find_text',
    {
      description:
        'Where a text stands: the lines that hold it, with page and box (left, top, right, bottom in pixels).',
      inputSchema: { ...file, text: z.string().min(1) },
      outputSchema: { places: z.array(place) },
      annotations,
    },
    async ({ text: wanted, ...called }, { signal }) => {
      const places = findText((await read(called, { signal })).pages, wanted);
      const told = places.map(({ page, text, box }) => `page ${page}, ${box.join(' ')}: ${text}`);
      return both(told.length > 0 ? told.join('\n') : `"${wanted}" is not there.`, { places: [...places] });
    },
  );
  if (folders) {
    const template = new ResourceTemplate('inkstone://page/{page}/{+path}', { list: undefined });
    const about = {
      description: 'The text of one page of a file in an allowed folder; pages count from 1',
      mimeType: 'text/plain',
    };
    server.registerResource('page', template, about, async (uri, { page, path }, { signal }) => {
      const { text } = await read({ path: decodeURIComponent(String(path)), pages: String(page) }, { signal });
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text }] };
    });
  }
  return server;
}

/** The same as text for a model and as data for a program. */
function both<Data extends Record<string, unknown>>(text: string, structuredContent: Data) {
  return { content: [{ type: 'text' as const, text }], structuredContent };
}
