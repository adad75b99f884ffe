import type { DocumentType } from './document-type.ts';

/** Pages of the Chinese household register: a ruled form whose labels and values are often read as one line. */
export const householdRegister: DocumentType = {
  name: 'household register',
  anchors: [
    [/居民户口簿|常住人口登记卡|户口登记/u, 0.7],
    [/户\s*主\s*姓\s*名/u, 0.4],
    [/与户主关系/u, 0.5],
    [/户\s*号/u, 0.2],
  ],
  rules: [
    {
      concept: 'household_relation',
      type: 'word',
      form: /^(?:户主|之?妻|之?夫|配偶|之?[子女]|(?:长|次|三|四|养|继)[子女]|儿媳|女婿|孙子|孙女|外孙女?|父亲?|母亲?|岳父|岳母|公公|婆婆|兄|弟|姐|妹)$/u,
      score: 0.8,
    },
    {
      concept: 'household_relation',
      type: 'word',
      form: /(?<=与户主关系\s{0,4}:?\s{0,4})\p{Script=Han}{1,4}$/u,
      score: 0.95,
    },
    { concept: 'sex', type: 'sex', form: /^[男女]$/u, score: 0.8 },
    { concept: 'sex', type: 'sex', form: /(?<=性\s{0,4}别\s{0,4}:?\s{0,4})[男女]/u, score: 0.95 },
    {
      concept: 'ethnicity',
      type: 'word',
      form: /(?<=民\s{0,4}族\s{0,4}:?\s{0,4})\p{Script=Han}{1,5}(?=$|\s)/u,
      score: 0.9,
    },
    { concept: 'id_number', type: 'idNumber', score: 0.95 },
    {
      concept: 'household_type',
      type: 'word',
      form: /(?:非农业|农业)?(?:家庭户|集体户)(?:口)?|非农业户口|农业户口/u,
      score: 0.9,
    },
    { concept: 'household_number', type: 'code', form: /(?<=^户\s{0,4}号\s{0,4}:?\s{0,4})\d{5,12}/u, score: 0.9 },
    {
      concept: 'education',
      type: 'word',
      form: /^(?:文盲|小学|初中|高中|中专|大专|专科|大学|本科|硕士|博士|研究生)(?:毕业|教育|研究生|肄业)?$/u,
      score: 0.8,
    },
    { concept: 'marital_status', type: 'word', form: /^(?:未婚|已婚|初婚|再婚|离异|离婚|丧偶|有配偶)$/u, score: 0.8 },
  ],
};
