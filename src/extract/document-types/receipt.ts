import type { DocumentType } from './document-type.ts';

/** Till receipts. Shop, address and total are found by `find/letterhead.ts` and `find/total.ts`. */
export const receipt: DocumentType = {
  name: 'receipt',
  anchors: [
    [/cash|change|tender|现金|找零|收银/iu, 0.4],
    [/sub\s?total|total|合计|总计|小计|应付|实付/iu, 0.4],
    [/receipt|tax invoice|thank you|小票|收据|欢迎|谢谢|惠顾/iu, 0.4],
    [/\bgst\b|\bvat\b|\btax\b|税/iu, 0.2],
  ],
  rules: [
    { concept: 'date', type: 'date', score: 0.6 },
    { concept: 'time', type: 'time', score: 0.6 },
    { concept: 'datetime', type: 'datetime', score: 0.6 },
    {
      concept: 'phone',
      type: 'phone',
      form: /^(?:tel|phone|电话)?[.:：\s]*\+?\(?\d{2,4}\)?[-\s.]\s?\d{3,4}[-\s.]?\d{3,5}$/iu,
      zone: [0, 0.5],
      score: 0.55,
    },
    { concept: 'email', type: 'email', score: 0.6 },
    { concept: 'website', type: 'url', score: 0.6 },
  ],
};
