/** Languages a caller may name, by their ISO 639-1 codes. */
export const languages = [
  ...[
    'ar',
    'be',
    'bg',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'fa',
    'fi',
    'fr',
    'ga',
    'he',
    'hr',
    'hu',
    'is',
    'it',
    'ja',
    'ko',
    'lt',
  ],
  ...['lv', 'mk', 'mt', 'nb', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'tr', 'uk', 'vi', 'zh'],
] as const;

export type Language = (typeof languages)[number];
