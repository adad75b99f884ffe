import type { Plan } from '../../tasks/plan.ts';
import type { Answer, Delta } from '../../types/answer.ts';
import type { Question } from '../../types/question.ts';
import { promptTokens } from '../../usage/prompt-tokens.ts';
import { countTokens } from '../../usage/tokenizer.ts';
import { addUsage, noUsage } from '../../usage/usage.ts';
import { RemoteFault } from './client/remote-fault.ts';
import type { Remote } from './remote.ts';

const mediaTypes: readonly (readonly [string, RegExp])[] = [
  ['application/pdf', /^%PDF/],
  ['image/png', /^.PNG/s],
  ['image/jpeg', /^\u00ff\u00d8/],
];

function dataUrl(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const type = mediaTypes.find(([, begins]) => begins.test(head))?.[0] ?? 'application/octet-stream';
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/**
 * Passes a question on to another server of this API, as it came, and its answer back.
 * @throws RemoteFault as long as nothing was passed back, then InkstoneError `remote_failed`
 */
export async function* answerNatively(question: Question, plan: Plan, remote: Remote): AsyncGenerator<Delta, Answer> {
  const { chat, model, name, places, spent } = remote;
  const { signal } = question;
  const leave = await places.enter(signal);
  let text = '';
  let usage = addUsage(noUsage, { textTokens: promptTokens(plan.prompt, plan.systemMessage) });
  try {
    const answer = chat(bodyOf(question, plan, model), signal);
    try {
      while (true) {
        const step = await answer.next();
        if (step.done) {
          const { tokens, ocrResult, warnings } = step.value;
          const known = Math.max(0, tokens.input - usage.textTokens);
          usage = {
            ...addUsage(usage, { imageTokens: known }),
            remote: spent(tokens),
          };
          return {
            text,
            ...(ocrResult && { ocrResult }),
            usage,
            pages: [],
            warnings: [...warnings],
            task: plan.chosen ? plan.task : undefined,
          };
        }
        text += step.value;
        usage = addUsage(usage, { outputTokens: countTokens(step.value) });
        yield { text: step.value, usage };
      }
    } finally {
      await answer.return(undefined as never);
    }
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
    throw text === '' ? error : error.toError(name);
  } finally {
    leave();
  }
}

function bodyOf(question: Question, plan: Plan, model: string): Record<string, unknown> {
  const { images, task, prompt, taskConfig, words, files } = question;
  const pages = files?.pages
    ?.map(({ from, to }) => (to === from ? `${from}` : `${from}-${Number.isFinite(to) ? to : ''}`))
    .join(',');
  const options = {
    ...(task && { task }),
    ...(taskConfig !== undefined && { task_config: taskConfig }),
    ...(words && { words }),
    ...(pages && { pages }),
    ...(files?.textLayer && { text_layer: files.textLayer }),
  };
  const text = task ? plan.prompt : prompt;
  const content = [
    ...images.map(({ bytes, minPixels, maxPixels, enableRotate }) => ({
      type: 'image_url',
      image_url: { url: dataUrl(bytes) },
      ...(minPixels !== undefined && { min_pixels: minPixels }),
      ...(maxPixels !== undefined && { max_pixels: maxPixels }),
      ...(enableRotate && { enable_rotate: true }),
    })),
    ...(text ? [{ type: 'text', text }] : []),
  ];
  return {
    model,
    messages: [{ role: 'user', content }],
    ...(Object.keys(options).length > 0 && { ocr_options: options }),
  };
}
