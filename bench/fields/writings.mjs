// Are the fields of drawn forms found whatever they are written in? Labels with a colon, in a grid, apart from their values, above them.
// A label that its font lacks is drawn as boxes: give the languages that the machine has fonts for. Needs Chromium.
//   node bench/fields/writings.mjs [--languages ar,he,ru,uk,vi] [--count 2] [--seed 5] [--url URL]
import { parseArgs } from 'node:util';
import { createRandom } from '../../fuzz/random.mjs';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { run } from '../../scripts/lib/run-typescript.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { askTask } from '../lib/call.mjs';
import { table } from '../lib/table.mjs';

const { values: options } = parseArgs({
  options: {
    languages: { type: 'string', default: 'ar,he,ru,uk,vi' },
    count: { type: 'string', default: '2' },
    seed: { type: 'string', default: '5' },
    url: { type: 'string' },
  },
});

/** Labels of texts, of numbers and of dates, and what texts are made of. */
const languages = {
  ar: {
    direction: 'rtl',
    texts: ['الاسم', 'العنوان', 'المدينة', 'المهنة', 'الجنسية'],
    numbers: ['رقم الهاتف', 'رقم الحساب'],
    date: 'التاريخ',
    words: 'محمد علي أحمد خالد سالم فاطمة ليلى النهر السوق الحديقة الشمال الجسر',
  },
  he: {
    direction: 'rtl',
    texts: ['שם', 'כתובת', 'עיר', 'מקצוע', 'אזרחות'],
    numbers: ['טלפון', 'מספר חשבון'],
    date: 'תאריך',
    words: 'משה דוד רחל שרה הנהר השוק הגן צפון גשר חלון מכתב נייר',
  },
  ru: {
    texts: ['Фамилия', 'Адрес', 'Город', 'Профессия', 'Гражданство'],
    numbers: ['Телефон', 'Номер счёта'],
    date: 'Дата',
    words: 'Иван Петров Анна Сидорова река рынок сад мост северный дом',
  },
  uk: {
    texts: ['Прізвище', 'Адреса', 'Місто', 'Професія', 'Громадянство'],
    numbers: ['Телефон', 'Номер рахунку'],
    date: 'Дата',
    words: 'Іван Петренко Ганна Київ річка ринок міст північний дім',
  },
  vi: {
    texts: ['Họ và tên', 'Địa chỉ', 'Thành phố', 'Nghề nghiệp', 'Quốc tịch'],
    numbers: ['Số điện thoại', 'Số tài khoản'],
    date: 'Ngày',
    words: 'Nguyễn Văn Hùng Trần Thị Lan phường quận đường Hà Nội vườn cầu',
  },
};

const rowOf = (fields) => fields.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('');
const triples = (fields) => fields.flatMap((_, i) => (i % 3 === 0 ? [fields.slice(i, i + 3)] : []));
const cells = (texts, tag) => `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
/** Forms by where a value stands. */
const layouts = {
  'with a colon': (fields) => fields.map(([label, value]) => `<p>${label}: ${value}</p>`).join(''),
  'in a grid': (fields) => `<style>td{border:1px solid #444}</style><table>${rowOf(fields)}</table>`,
  apart: (fields) => `<style>td:first-child{width:260px}</style><table>${rowOf(fields)}</table>`,
  'label above': (fields) =>
    `<table>${triples(fields)
      .map((own) =>
        [0, 1]
          .map((k) =>
            cells(
              own.map((field) => field[k]),
              k ? 'td' : 'th',
            ),
          )
          .join(''),
      )
      .join('')}</table>`,
};

const { below, pick } = createRandom(Number(options.seed));
const { photograph } = await run('src/golden/draw/browser.ts');
if (!options.url) prepare();
const server = options.url ? undefined : await startServer();
const url = options.url ?? server.url;

function fieldsOf({ texts, numbers, date, words }) {
  const word = () => pick(words.split(' '));
  const all = [
    ...texts.map((label) => [label, `${word()} ${word()}`]),
    ...numbers.map((label) => [label, String(10_000_000 + below(90_000_000))]),
    [date, `${1 + below(28)}/${1 + below(12)}/20${10 + below(15)}`],
  ];
  return all.filter(() => below(4) > 0);
}

async function ask(picture, labels) {
  const task_config = { result_schema: Object.fromEntries(labels.map((label) => [label, ''])) };
  const { ocr_result } = await askTask(url, picture, { task: 'key_information_extraction', task_config });
  return ocr_result.kv_result;
}

const rows = [];
for (const name of options.languages.split(',')) {
  const language = languages[name];
  const sums = { right: 0, none: 0, other: 0 };
  for (const draw of Object.values(layouts))
    for (let i = 0; i < Number(options.count); i++) {
      const fields = fieldsOf(language);
      const style = `body{margin:60px;font:${22 + below(6)}px "Noto Naskh Arabic","Noto Serif Hebrew","Noto Serif"} td,th{padding:8px 14px;text-align:start;font-weight:400} th{font-size:80%;color:#555}`;
      const html = `<html lang="${name}" dir="${language.direction ?? 'ltr'}"><style>${style}</style>${draw(fields)}</html>`;
      const found = await ask(
        await photograph(html, { width: 900, height: 700 }),
        fields.map(([label]) => label),
      );
      for (const [label, value] of fields)
        sums[found[label] === value ? 'right' : (found[label] ?? '') === '' ? 'none' : 'other']++;
    }
  rows.push([name, sums.right, sums.none, sums.other]);
}
await server?.stop();
process.stdout.write(`${table([['language', 'right', 'not found', 'another value'], ...rows])}\n`);
process.exit(0);
