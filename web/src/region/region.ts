import { signal } from '@preact/signals';
import type { Document } from '../store/documents.ts';

/** A part of a page, upright, in its pixels. */
export interface Region {
  readonly document: Document;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Whether it is drawn to its end. */
  readonly done: boolean;
}

/** Whether a drag over the picture marks out a region. */
export const selecting = signal(false);
export const region = signal<Region | undefined>(undefined);
