import { language } from '../store/preferences.ts';
import { en, type Messages } from './en.ts';
import { zh } from './zh.ts';

export type MessageKey = keyof Messages;

/**
 * A text in the chosen language; a component that calls it is drawn anew when the language changes.
 * @param values what stands for `{name}` in the text
 */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  const text = (language.value === 'zh' ? zh : en)[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A number as people write it in the chosen language. */
export const formatNumber = (value: number, digits = 0) =>
  value.toLocaleString(language.value === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: digits });
