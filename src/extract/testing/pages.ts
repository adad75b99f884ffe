import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';

/** A line as an engine reads it, from its left top corner and height. */
export function line(text: string, left: number, top: number, height = 20, confidence = 0.98): Line {
  const width = [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? 1 : 0.5), 0) * height;
  const [right, bottom] = [left + width, top + height];
  return {
    text,
    confidence,
    angle: 0,
    quad: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
  };
}

/** A page of lines: each `[text, left, top, height?]`. */
export function pageOf(lines: readonly (readonly [text: string, left: number, top: number, height?: number])[]): Page {
  const read = lines.map(([text, left, top, height]) => line(text, left, top, height));
  return {
    image: 0,
    index: 0,
    width: 1000,
    height: 1400,
    lines: read,
    text: read.map(({ text }) => text).join('\n'),
    rotation: 0,
  };
}

export const ticket = pageOf([
  ['K051971', 60, 60],
  ['长沙南站', 100, 110, 34],
  ['G1402次', 420, 112, 30],
  ['广州南站', 700, 110, 34],
  ['Changshanan', 110, 150],
  ['Guangzhounan', 700, 150],
  ['2019年08月21日14:05开', 60, 190],
  ['06车08C号', 620, 190],
  ['￥314.0元', 60, 230],
  ['二等座', 680, 230],
  ['限乘当日当次车', 60, 270],
  ['4301021990****0031 李小明', 60, 330],
  ['检票口A12', 620, 280],
]);

export const receipt = pageOf([
  ['BLUE HARBOUR SEAFOOD SDN BHD', 200, 20, 30],
  ['Lot 17, Jalan Cempaka 3/2,', 240, 60],
  ['50480 Kuala Lumpur', 280, 84],
  ['Tel: 03-7781 2290', 290, 108],
  ['Invoice No: BH-20391', 60, 160],
  ['Date: 07/03/2021 19:44', 60, 190],
  ['Item', 60, 240],
  ['Qty', 500, 240],
  ['Amount', 700, 240],
  ['Grilled sea bass', 60, 270],
  ['2', 510, 270],
  ['68.00', 710, 270],
  ['Fried rice', 60, 300],
  ['1', 510, 300],
  ['12.50', 710, 300],
  ['Subtotal', 60, 350],
  ['80.50', 710, 350],
  ['GST 6%', 60, 380],
  ['4.83', 710, 380],
  ['Total (RM)', 60, 410],
  ['85.33', 710, 410],
  ['Cash', 60, 440],
  ['100.00', 710, 440],
  ['Change', 60, 470],
  ['14.67', 710, 470],
]);

export const invoice = pageOf([
  ['电子发票（增值税专用发票）', 350, 20, 32],
  ['发票号码：24312000000123456789', 700, 30],
  ['开票日期：2024年05月16日', 700, 60],
  ['购买方信息', 40, 120],
  ['名称：上海星河贸易有限公司', 120, 120],
  ['统一社会信用代码/纳税人识别号：91310115MA1K4ABC2X', 120, 150],
  ['销售方信息', 520, 120],
  ['名称：杭州云帆科技有限公司', 600, 120],
  ['统一社会信用代码/纳税人识别号：91330106MA2B7DEF3Y', 600, 150],
  ['项目名称', 40, 220],
  ['规格型号', 260, 220],
  ['数量', 460, 220],
  ['单价', 560, 220],
  ['金额', 680, 220],
  ['税率', 800, 220],
  ['税额', 900, 220],
  ['*计算机*笔记本电脑', 40, 250],
  ['X14', 270, 250],
  ['2', 470, 250],
  ['5000.00', 560, 250],
  ['10000.00', 680, 250],
  ['13%', 800, 250],
  ['1300.00', 900, 250],
  ['合计', 40, 420],
  ['¥10000.00', 680, 420],
  ['¥1300.00', 890, 420],
  ['价税合计（大写）', 40, 460],
  ['壹万壹仟叁佰元整', 260, 460],
  ['（小写）¥11300.00', 680, 460],
  ['开票人：王芳', 40, 600],
]);
