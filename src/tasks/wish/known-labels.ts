import { lexicon } from '../../extract/labels/lexicon/lexicon.ts';

/** Names of values that documents are known to print, in every language: the labels of key information extraction. */
export const knownLabels: readonly string[] = lexicon.flatMap(({ id, labels }) => [
  id,
  id.replaceAll('_', ' '),
  ...labels,
]);
