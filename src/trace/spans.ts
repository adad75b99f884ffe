import type * as OpenTelemetry from '@opentelemetry/api';

type Api = typeof OpenTelemetry;
type Attributes = OpenTelemetry.Attributes;

/** The package is optional. Where no SDK is registered its calls do nothing. */
const api: Api | undefined = await import('@opentelemetry/api').catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  return undefined;
});
const tracer = api?.trace.getTracer('inkstone');

/** A span under way that ends by hand. */
export interface OpenSpan {
  /** Does work whose spans lie within this one. */
  within<Value>(work: () => Value): Value;
  /** @param name replaces the first one: what is known about it by now */
  end(name: string, attributes: Attributes, failed: boolean): void;
}

const untold: OpenSpan = { within: (work) => work(), end: () => {} };

/** Begins the span of a request that came in: part of its sender's trace where the headers name one (`traceparent`). */
export function openRequestSpan(name: string, headers: Headers, attributes: Attributes): OpenSpan {
  if (!api || !tracer) return untold;
  const sender = api.propagation.extract(api.context.active(), headers, {
    get: (from, key) => from.get(key) ?? undefined,
    keys: (from) => [...from.keys()],
  });
  const span = tracer.startSpan(name, { kind: api.SpanKind.SERVER, attributes }, sender);
  const inside = api.trace.setSpan(sender, span);
  return {
    within: (work) => api.context.with(inside, work),
    end(told, more, failed) {
      span.updateName(told);
      span.setAttributes(more);
      if (failed) span.setStatus({ code: api.SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** Does work in a span within the one it is called in. */
export function inSpan<Value>(name: string, attributes: Attributes, work: () => Promise<Value>): Promise<Value> {
  if (!api || !tracer) return work();
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      // Not its message: it may tell of the page.
      span.setStatus({ code: api.SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The same pieces, made within the span that is open now, whoever asks for them. */
export function keepSpan<Piece, End>(pieces: AsyncGenerator<Piece, End>): AsyncGenerator<Piece, End> {
  if (!api) return pieces;
  const here = api.context.active();
  const { next, return: end } = pieces;
  pieces.next = (...given) => api.context.with(here, () => next.apply(pieces, given));
  pieces.return = (value) => api.context.with(here, () => end.call(pieces, value));
  return pieces;
}
