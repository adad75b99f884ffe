import type { DocumentType } from './document-type.ts';

/** Chinese vehicle licences: plate and identification number give themselves away, the two dates stand beside their labels. */
export const vehicleLicence: DocumentType = {
  name: 'vehicle licence',
  anchors: [
    [/机动车行驶证|行\s*驶\s*证|Vehicle Licen[cs]e/iu, 0.7],
    [/号牌号码/u, 0.3],
    [/车辆识别代号|发动机号/u, 0.4],
    [/使用性质/u, 0.2],
  ],
  rules: [
    { concept: 'plate', type: 'plate', score: 0.95 },
    {
      concept: 'vin',
      type: 'code',
      form: /(?<![A-Z\d])(?=[A-Z\d]*\d)[A-HJ-NPR-Z\d]{17}(?![A-Z\d])/u,
      score: 0.95,
    },
    {
      concept: 'vehicle_type',
      type: 'word',
      form: /(?:大|中|小|微|重|轻)型[\p{Script=Han}]{1,8}(?:车|挂车)|(?:普通|轻便)[\p{Script=Han}]{0,4}摩托车/u,
      score: 0.9,
    },
    {
      concept: 'use_character',
      type: 'word',
      form: /^(?:使用性质\s*(?::\s*)?)?(?:非营运|营转非|出租客运|租赁|货运|公路客运|公交客运|旅游客运|警用|教练|幼儿校车)$/u,
      without: /^使用性质\s*(?::\s*)?$/u,
      score: 0.85,
    },
    { concept: 'vehicle_model', type: 'text', form: /[\p{Script=Han}]{2,6}牌[A-Z\d][A-Z\d/-]{3,20}/u, score: 0.95 },
    { concept: 'register_date', type: 'date', row: /^注册日期|^Register/iu, nth: 0, score: 0.93 },
    { concept: 'issue_date', type: 'date', row: /^发证日期|^Issue/iu, nth: 0, score: 0.93 },
  ],
};
