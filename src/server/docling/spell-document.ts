import type { DocumentReading } from '../documents/ask-file.ts';
import { figureMark } from '../documents/page-reading.ts';
import { type Options, picturesAre } from './options.ts';

/** Formats that this server writes. */
const written = new Set(['md', 'html', 'text']);
/** Where pictures of figures can go. */
const modes = new Set(['placeholder', 'embedded']);
const htmlFigure = /<img alt="" src="(figure-\d{1,9}\.png)">/g;

/** What was converted, in the form of docling-serve; what could not be written is among its `errors`. */
export function spellDocument(
  { pages, warnings, pictures }: DocumentReading,
  { filename, options }: { readonly filename: string; readonly options: Options },
  seconds: number,
) {
  const formats = options.to_formats?.length ? options.to_formats : ['md'];
  const missing = formats.filter((format) => !written.has(format));
  const pageBreak = options.md_page_break_placeholder;
  const join = (form: 'markdown' | 'text' | 'html') =>
    pages.map((page) => page[form]).join(pageBreak && form === 'markdown' ? `\n\n${pageBreak}\n\n` : '\n\n');
  const mode = picturesAre(options);
  const shown = (name: string, show: (picture: string) => string) => {
    const picture = pictures.get(name);
    return picture ? show(picture) : '<!-- image -->';
  };
  const has = (format: string) => formats.includes(format);
  const problems = [
    ...missing.map((format) => `to_formats: ${format} is not written here; md, html and text are.`),
    ...(modes.has(mode) ? [] : [`image_export_mode: ${mode} is not done here, images are placeholders.`]),
    ...warnings,
  ];
  const status = missing.length === 0 ? 'success' : missing.length < formats.length ? 'partial_success' : 'failure';
  return {
    document: {
      filename,
      md_content: has('md')
        ? join('markdown').replace(figureMark, (_, name: string) => shown(name, (picture) => `![Image](${picture})`))
        : null,
      json_content: null,
      html_content: has('html')
        ? `<!DOCTYPE html>\n<html>\n<body>\n${join('html').replace(htmlFigure, (_, name: string) => shown(name, (picture) => `<img alt="" src="${picture}">`))}\n</body>\n</html>\n`
        : null,
      text_content: has('text') ? join('text') : null,
      doctags_content: null,
    },
    status,
    errors: problems.map((problem) => ({
      component_type: 'document_backend',
      module_name: 'inkstone',
      error_message: problem,
    })),
    processing_time: seconds,
    timings: {},
  };
}
