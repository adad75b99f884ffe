// Marks on a canvas beside marks as SVG: what a frame costs while the page is moved. `node bench/marks/run.mjs`; needs a Chromium.
import { openBrowser } from '../../scripts/lib/browser.mjs';

/** Frames of a round, and rounds of each kind, taken in turns. */
const [frames, rounds] = [40, 3];
const counts = [100, 1000, 10_000];

/** In the page: moves the marks frame by frame. @returns the middle of the frames in ms */
async function move({ kind, count, frames }) {
  const places = Array.from({ length: count }, (_, i) => [(i * 37) % 1400, (Math.floor(i / 38) * 11) % 880, 30, 8]);
  document.body.replaceChildren();
  let show;
  if (kind === 'canvas') {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1440, height: 900 });
    document.body.append(canvas);
    const context = canvas.getContext('2d');
    show = (by) => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, 1440, 900);
      context.translate(by, by);
      context.fillStyle = 'rgb(31 122 102 / 13%)';
      context.strokeStyle = 'rgb(31 122 102)';
      for (const [x, y, w, h] of places) {
        context.beginPath();
        context.moveTo(x, y);
        context.lineTo(x + w, y);
        context.lineTo(x + w, y + h);
        context.lineTo(x, y + h);
        context.closePath();
        context.fill();
        context.stroke();
      }
    };
  } else {
    const make = (name, attributes) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const svg = make('svg', { width: 1440, height: 900 });
    const group = make('g', { fill: 'rgb(31 122 102 / 13%)', stroke: 'rgb(31 122 102)' });
    for (const [x, y, w, h] of places) {
      group.append(make('polygon', { points: `${x},${y} ${x + w},${y} ${x + w},${y + h} ${x},${y + h}` }));
    }
    svg.append(group);
    document.body.append(svg);
    show = (by) => group.setAttribute('transform', `translate(${by} ${by})`);
  }
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  const times = [];
  for (let i = 0; i < frames; i++) {
    const began = performance.now();
    show(i);
    await frame();
    await frame();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(frames / 2)];
}

const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const metric = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
};
for (const count of counts) {
  const found = { canvas: [], svg: [] };
  for (let round = 0; round < rounds; round++) {
    for (const kind of ['canvas', 'svg']) {
      const before = await metric();
      const frame = await page.evaluate(move, { kind, count, frames });
      found[kind].push({ frame, work: ((await metric()) - before) / frames });
    }
  }
  const middle = (kind, key) => found[kind].map((each) => each[key]).sort((a, b) => a - b)[Math.floor(rounds / 2)];
  const told = (kind) =>
    `${kind} ${middle(kind, 'work').toFixed(1)} ms of work, two frames in ${middle(kind, 'frame').toFixed(0)} ms`;
  console.log(`${count} marks: ${told('canvas')}; ${told('svg')}`);
}
await browser.close();
