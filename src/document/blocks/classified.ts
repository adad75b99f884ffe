import type { TextGroup } from './groups.ts';
import type { ListMarker } from './list-marker.ts';

/** What a group of rows is. */
export type TextKind = 'heading' | 'paragraph' | 'item' | 'caption' | 'reference' | 'footnote';

/** A group with its kind. */
export interface Classified extends TextGroup {
  readonly is: TextKind;
  readonly text: string;
  /** Size of its text. */
  readonly em: number;
  /** Whether its strokes are plainly wider than those of the text. */
  readonly bold: boolean;
  readonly mark: ListMarker | undefined;
  /** 0 to 1: how sure the kind is. */
  readonly confidence: number;
}
