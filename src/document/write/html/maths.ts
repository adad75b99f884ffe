import temml from 'temml';
import { cleanLine } from '../clean-text.ts';
import { escapeHtml } from './escape.ts';

/**
 * A formula as MathML, which browsers draw themselves, with its LaTeX as an annotation; what can't be parsed is shown as code.
 * @param number printed beside a display formula
 */
export function mathml(latex: string, display: boolean, number?: string): string {
  const source = cleanLine(latex);
  const tag = number === undefined ? '' : ` <span class="number">(${escapeHtml(cleanLine(number))})</span>`;
  try {
    return (
      temml.renderToString(source, {
        displayMode: display,
        annotate: true,
        throwOnError: true,
        strict: false,
        trust: false,
        xml: true,
      }) + tag
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `<code>${escapeHtml(source)}</code>${tag}`;
  }
}
