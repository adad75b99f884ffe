import type { SchemaList, SchemaNode } from '../../extract/schema/schema.ts';

/** What of the reading a field stands for, where it is no value of a document but the document itself. */
export type Whole =
  | 'text'
  | 'markdown'
  | 'html'
  | 'latex'
  | 'lines'
  | 'pages'
  | 'tables'
  | 'rows'
  | 'box'
  | 'confidence'
  | 'page';

const foldedName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.]+/gu, '');
const list = (names: string) => new Set(names.split('|').map(foldedName));

const textNames = list(
  'text|texts|full_text|fulltext|all_text|alltext|whole_text|raw_text|ocr_text|ocr|ocr_result|ocr_output|plain_text|page_text|document_text|image_text|extracted_text|recognized_text|recognised_text|detected_text|content|contents|page_content|text_content|document_content|raw_content|raw|transcription|transcript|transcribed_text|body|body_text|natural_text|output|result|results|answer|response|words|' +
    '文字|文本|全文|内容|正文|文字内容|文本内容|识别内容|识别文字|识别文本|识别结果|全部文字|所有文字|图片文字|图片内容|文档内容|原文|结果|ocr结果|ocr文本|提取内容|提取文本|' +
    'テキスト|全文テキスト|内容|텍스트|내용|전체 텍스트|inhalt|volltext|gesamttext|texte|contenu|texte complet|texto|contenido|texto completo|testo|contenuto|conteúdo|текст|содержимое|вміст|văn bản|nội dung|النص|المحتوى',
);
const formNames: ReadonlyMap<string, Whole> = new Map(
  (
    [
      [
        'markdown',
        'markdown|md|markdown_text|markdown_content|text_markdown|content_markdown|page_markdown|markdown内容|document_markdown',
      ],
      ['html', 'html|html_text|html_content|page_html|content_html'],
      ['latex', 'latex|tex|latex_text|latex_code'],
      [
        'box',
        'box|bbox|bbox_2d|bounding_box|boundingbox|location|coordinates|coords|position|rect|polygon|points|quad|rotate_rect|pos_list|poly|坐标|位置|边界框|座標',
      ],
      ['confidence', 'confidence|score|conf|probability|置信度'],
      ['page', 'page|page_number|page_no|page_index|index|页码|页|页数'],
    ] as const
  ).flatMap(([whole, names]) => [...list(names)].map((name) => [name, whole] as const)),
);
const listNames: ReadonlyMap<string, Whole> = new Map(
  (
    [
      [
        'lines',
        'lines|text_lines|lines_of_text|words|texts|text|paragraphs|blocks|elements|regions|segments|sentences|results|ocr_results|detections|行|文本行|文字行|段落|text_blocks|words_info|prism_wordsInfo|layout|layouts',
      ],
      ['pages', 'pages|页面|页|ページ'],
      ['tables', 'tables|表格|table_list'],
      ['rows', 'rows|table_rows|table|data_rows|表格行'],
    ] as const
  ).flatMap(([whole, names]) => [...list(names)].map((name) => [name, whole] as const)),
);
/** Hints that mean all of the text, whatever the key is called. */
const textHint =
  /(?:\b(?:all|full|entire|whole|complete|extracted|transcribed|recogni[sz]ed|raw|plain|ocr)\b.{0,24}\b(?:text|content|transcription|words)\b|\b(?:text|content|transcription)\b.{0,24}\b(?:image|page|document|picture)\b|(?:全部|所有|完整|图片|图中|图像|页面|识别|提取).{0,8}(?:文字|文本|内容))/iu;

/** Names that documents print too: what stands there on the page is meant first. */
const ambiguous = list(
  'content|contents|body|output|result|results|answer|response|words|内容|正文|结果|contenu|contenido|contenuto|conteúdo|inhalt',
);

/** Whether a field that stands for the text may also be a value of the document. */
export function isAmbiguous(node: SchemaNode): boolean {
  return node.kind === 'field' && ambiguous.has(foldedName(node.name));
}

/** What a single value stands for; undefined: a value of the document. */
export function wholeOf(node: SchemaNode): Whole | undefined {
  if (node.kind === 'object') return undefined;
  if (node.kind === 'list') return wholeList(node);
  if (node.type !== 'string' || node.choices.length > 0) {
    const form = formNames.get(foldedName(node.name));
    return form === 'confidence' || form === 'page' ? form : undefined;
  }
  const name = foldedName(node.name);
  const form = formNames.get(name);
  if (form === 'markdown' || form === 'html' || form === 'latex') return form;
  if (textNames.has(name)) return /markdown/iu.test(node.description) ? 'markdown' : 'text';
  const hint = node.description.slice(0, 200);
  if (!textHint.test(hint)) return undefined;
  return /markdown/iu.test(hint) ? 'markdown' : /\bhtml\b/iu.test(hint) ? 'html' : 'text';
}

function wholeList({ name, item }: SchemaList): Whole | undefined {
  const whole = listNames.get(foldedName(name));
  if (item.kind === 'field') {
    // A list called by a place holds its numbers.
    return whole ?? (formNames.get(foldedName(name)) === 'box' ? 'box' : undefined);
  }
  const members = item.kind === 'object' ? item.members : [];
  const parts = members.map(([, member]) => wholeOf(member));
  const named = members.map(
    ([key]) => formNames.get(foldedName(key)) ?? (labels.has(foldedName(key)) ? 'label' : undefined),
  );
  const all = parts.every((part, i) => part !== undefined || named[i] !== undefined);
  if (!all || members.length === 0) return whole === 'pages' || whole === 'tables' ? whole : undefined;
  if (whole === 'pages') return 'pages';
  return whole ?? (parts.some((part) => part === 'text') ? 'lines' : undefined);
}

/** Keys beside a text that say what kind of thing it is. */
const labels = list('label|category|type|class|kind|language|lang|id|类别|类型|标签|order');

/** Whether a key names a place. */
export function isPlaceName(name: string): boolean {
  return formNames.get(foldedName(name)) === 'box';
}
