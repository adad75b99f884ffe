import type { DocumentType } from './document-type.ts';

/** Passports and cards with a machine-readable zone: what the zone doesn't hold. The zone itself is read by `find/from-mrz.ts`. */
export const travelDocument: DocumentType = {
  name: 'travel document',
  anchors: [[/^[PIAC][A-Z<][A-Z]{3}[A-Z<]{10,}/u, 1]],
  rules: [
    {
      concept: 'birth_place',
      type: 'place',
      form: /^(?=.*\p{L}{3})\p{Lu}[\p{L}'. ,/()-]{2,40}$/u,
      between: ['birth_date', 'issue_date'],
      score: 0.7,
    },
    {
      concept: 'name',
      type: 'person',
      form: /^\p{Script=Han}{2,4}$/u,
      beside: { concept: 'name_latin', side: 'left' },
      score: 0.8,
    },
  ],
};
