import { context, propagation, trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { expect, it, onTestFinished } from 'vitest';
import { blankPageReader } from '../../engines/local/test-steps.ts';
import type { Ask } from '../deps.ts';
import { asks, chat, chatPath, edge } from '../testing/fake.ts';

/** Reads a page before it answers, as the engine does. */
async function readsThenAnswers(): Promise<Ask> {
  const readBlankPage = await blankPageReader();
  const answer = asks(['first ', 'second']);
  return async function* (question) {
    await readBlankPage(question.signal);
    return yield* answer(question);
  };
}

it('tells a registered SDK of a request down to its steps, plain and as a stream, and of its sender', async () => {
  const exporter = new InMemorySpanExporter();
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  onTestFinished(() => {
    for (const api of [trace, context, propagation]) api.disable();
  });
  const { app } = await edge(await readsThenAnswers());

  for (const stream of [false, true]) {
    exporter.reset();
    const sender = 'a'.repeat(32);
    const headers = { 'content-type': 'application/json', traceparent: `00-${sender}-${'b'.repeat(16)}-01` };
    const init = { method: 'POST', headers, body: JSON.stringify(chat({ stream })) };
    await (await app.request(chatPath, init)).text();
    const spans = exporter.getFinishedSpans();
    const above = (span: ReadableSpan): string[] => {
      const parent = spans.find((each) => each.spanContext().spanId === span.parentSpanContext?.spanId);
      return parent ? [...above(parent), parent.name] : [];
    };
    const byName = (name: string) => spans.find((span) => span.name === name)!;
    expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(new Set([sender]));
    expect(above(byName('detectTile'))).toEqual(['POST openai', 'stage detect']);
    expect(above(byName('images'))).toEqual(['POST openai']);
    expect(byName('POST openai').attributes).toMatchObject({
      'http.response.status_code': 200,
      'inkstone.model': 'qwen-vl-ocr',
      'inkstone.images': 1,
    });
    expect(JSON.stringify(spans.map(({ attributes, events }) => ({ attributes, events })))).not.toMatch(
      /base64|second/,
    );
  }
});
