import { toSchema } from '../wish/schema-field.ts';
import { asksInWords, type Wish } from '../wish/wish.ts';

/** A chat call of the OpenAI dialect, as far as this page uses it. */
export interface ChatBody {
  readonly model: string;
  readonly messages: readonly [{ readonly role: 'user'; readonly content: readonly object[] }];
  readonly stream: boolean;
  readonly stream_options?: { readonly include_usage: boolean };
  readonly ocr_options?: Readonly<Record<string, unknown>>;
}

/** The options of a wish that the task at hand looks at. */
export function optionsOf(wish: Wish): Record<string, unknown> {
  const { task, fields, form, languages, pages, textLayer, engine } = wish;
  const schema = toSchema(fields);
  const config = {
    ...(task === 'key_information_extraction' && Object.keys(schema).length > 0 && { result_schema: schema }),
    ...(task === 'document_parsing' && { output_format: form }),
    ...(task === 'multi_lan' && languages.length > 0 && { languages }),
  };
  return {
    // In their own words: which task it is is told by the sentence.
    ...(!asksInWords(wish) && { task }),
    ...(Object.keys(config).length > 0 && { task_config: config }),
    ...(pages.trim() !== '' && { pages: pages.trim() }),
    ...(engine !== '' && { engine }),
    ...(textLayer !== 'auto' && { text_layer: textLayer }),
    words: true,
  };
}

/**
 * @param address data URL, http(s) URL or `oss://` key
 * @returns the body of the call that answers the wish
 */
export function bodyOf(wish: Wish, address: string, stream = true): ChatBody {
  const image = {
    type: 'image_url',
    image_url: { url: address },
    ...(wish.rotate && { enable_rotate: true }),
  };
  const text = asksInWords(wish) ? [{ type: 'text', text: wish.sentence.trim() }] : [];
  return {
    model: wish.model,
    messages: [{ role: 'user', content: [image, ...text] }],
    ocr_options: optionsOf(wish),
    stream,
    ...(stream && { stream_options: { include_usage: true } }),
  };
}
