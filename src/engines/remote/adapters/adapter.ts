import type { PictureRule } from '../../page-reader.ts';
import type { SyntaxName } from '../syntax/syntaxes.ts';

/** One thing a model can be asked, as it wants to be asked. */
export interface Ask {
  /** Exactly as the model was trained with. `{fields}` stands for what is to be found. Empty: the picture alone is sent. */
  readonly prompt: string;
  readonly syntax: SyntaxName;
  /** In place of the adapter's own. */
  readonly sampling?: Readonly<Record<string, unknown>>;
}

/** Everything that is known about how to ask a family of models: data, and nothing else. */
export interface Adapter {
  readonly name: string;
  /** Names of the models, as servers list them. */
  readonly match: RegExp;
  /** `page`: whole pages. `crop`: parts of a page, which the embedded layout finds. `native`: another server of this API. */
  readonly mode: 'page' | 'crop' | 'native';
  readonly order: 'image-first' | 'text-first';
  readonly system?: string;
  readonly picture: PictureRule;
  readonly asks: {
    /** A whole page, with its layout where the model tells it. */
    readonly page?: Ask;
    readonly text?: Ask;
    readonly table?: Ask;
    readonly formula?: Ask;
    /** Values by their names, as JSON. */
    readonly fields?: Ask;
    /** Whether it follows prompts of the caller's own. */
    readonly question?: true;
  };
  /** What its coordinates run to: a number for both axes, or the pixels of the picture that was sent. Absent: it tells none. */
  readonly scale?: number | 'pixels';
  readonly maxTokens: number;
  /** The first is asked with, the next after a loop. */
  readonly temperatures: readonly number[];
  /** Beside `model`, `messages`, `temperature` and `max_tokens`. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly stop?: readonly string[];
  /** For whoever sets it up: what it is good at, what goes wrong, how its server should be started. */
  readonly notes: readonly string[];
}
