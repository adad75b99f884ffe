// A llama.cpp behind the OpenAI-compatible chat API, as far as a remote engine needs it: streams, max_tokens, stop strings, finish reasons.
// The model has no eyes: it goes on with the text of the last message.
import { createServer } from 'node:http';

/** The prompt's part of a chat body. */
const promptOf = ({ messages }) => {
  const { content } = messages.at(-1);
  return typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('');
};

const finishOf = { maxTokens: 'length', customStopTrigger: 'stop', eogToken: 'stop', stopGenerationTrigger: 'stop' };

/**
 * Loads the model and serves it on a free port of 127.0.0.1, one answer at a time.
 * @param frame what stands around a prompt, by the model's name that is asked for: what a chat template is to a model
 */
export async function serveLlama({ engine, weights, frame = {} }) {
  const { getLlama, LlamaCompletion } = await import(engine);
  // One thread: two wait for each other where others use the processor as well.
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error', maxThreads: 1 });
  const model = await llama.loadModel({ modelPath: weights });
  const context = await model.createContext({ contextSize: 8192, threads: 1 });
  const completion = new LlamaCompletion({ contextSequence: context.getSequence() });
  /** Of every question: what was asked, how many tokens were written, how it ended. */
  const record = [];
  let turn = Promise.resolve();

  async function answer(body, response) {
    const prompt = (frame[body.model] ?? ((text) => text))(promptOf(body));
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const own = { body, written: 0, finish: 'gone' };
    record.push(own);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const head = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: body.model };
    const send = (data) => response.write(`data: ${JSON.stringify({ ...head, ...data })}\n\n`);
    try {
      const { metadata } = await completion.generateCompletionWithMeta(prompt, {
        maxTokens: body.max_tokens,
        temperature: body.temperature ?? 0,
        customStopTriggers: body.stop,
        signal: gone.signal,
        onTextChunk: (content) => send({ choices: [{ index: 0, delta: { content }, finish_reason: null }] }),
        onToken: (tokens) => {
          own.written += tokens.length;
        },
      });
      own.finish = finishOf[metadata.stopReason] ?? metadata.stopReason;
    } catch (error) {
      if (!gone.signal.aborted) throw error;
      return;
    }
    send({ choices: [{ index: 0, delta: {}, finish_reason: own.finish }] });
    const usage = { prompt_tokens: model.tokenize(prompt).length, completion_tokens: own.written };
    send({ choices: [], usage });
    response.end('data: [DONE]\n\n');
  }

  const server = createServer(async (request, response) => {
    if (request.url.endsWith('/models')) {
      response.setHeader('content-type', 'application/json');
      return void response.end(JSON.stringify({ object: 'list', data: [{ id: 'gemma-3-270m' }] }));
    }
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    turn = turn.then(() => answer(body, response)).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/v1`,
    record,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await llama.dispose();
    },
  };
}
