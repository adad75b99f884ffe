import { effect, signal } from '@preact/signals';
import { type Language, languages } from '../i18n/languages.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'inkstone.preferences';
const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value);

function stored(): { language?: unknown; theme?: unknown } {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}') ?? {};
  } catch {
    // Storage may be switched off, or hold what another version wrote: the defaults do.
    return {};
  }
}

const saved = stored();
const spoken = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

export const language = signal<Language>(oneOf(languages, saved.language) ?? spoken);
export const theme = signal<Theme>(oneOf(themes, saved.theme) ?? 'auto');

/** Keeps the page's language and colours as they are chosen, and remembers the choice. */
export function followPreferences(): void {
  effect(() => {
    const root = document.documentElement;
    root.lang = language.value === 'zh' ? 'zh-CN' : 'en';
    if (theme.value === 'auto') root.removeAttribute('data-theme');
    else root.dataset.theme = theme.value;
    try {
      localStorage.setItem(storageKey, JSON.stringify({ language: language.value, theme: theme.value }));
    } catch {
      // Without storage the choice holds until the page is closed.
    }
  });
}
