import type { DocumentType } from './document-type.ts';

/** Lab reports carry the name of the hospital on top, without a label. */
export const labReport: DocumentType = {
  name: 'lab report',
  anchors: [
    [/医院|卫生院|医学检验|Hospital|Clinic/iu, 0.4],
    [/检验报告|化验单|检验\s*报\s*告|检查报告|Lab(?:oratory)? Report/iu, 0.5],
    [/参考值|参考区间|参考范围|Reference/iu, 0.4],
  ],
  rules: [
    {
      concept: 'hospital',
      type: 'company',
      form: /^\p{Script=Han}{2,20}?(?:医院|卫生院|检验所|诊所|医学检验实验室)/u,
      zone: [0, 0.3],
      score: 0.95,
    },
    { concept: 'hospital', type: 'company', form: /^(?=.*\b(?:Hospital|Clinic)\b).*$/iu, zone: [0, 0.3], score: 0.9 },
  ],
};
