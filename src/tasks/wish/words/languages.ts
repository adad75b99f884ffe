import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import type { Language } from './words.ts';
import { zh } from './zh.ts';

/** The languages that prompts are understood in. To add one, write its file and name it here. */
export const languages: readonly Language[] = [en, zh, ar, de, es, fr, it, ja, ko, pt, ru, uk, vi];
