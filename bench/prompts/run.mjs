// What does it take to understand a prompt or a schema, whatever it is, and is text ever lost? No engine is needed.
//   node bench/prompts/run.mjs [--runs 10000]
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { table } from '../lib/table.mjs';
import { ask, leastOf } from './ask.mjs';
import { makers, randoms } from './make.mjs';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '10000' } } });
/** Processor time that one may take, in milliseconds. */
const wanted = 5;
/** What takes longer is asked again so often: on a busy machine others are in between. */
const tries = 12;

prepare();
const { planOf } = await import('../../dist/tasks/plan.js');
const kinds = Object.entries(makers(randoms(7)));
const rows = [];
const complaints = [];
let [asked, slow] = [0, 0];
for (const [kind, make] of kinds) {
  const costs = [];
  let [refused, worst] = [0, { cost: 0, request: '' }];
  for (let i = 0; i < Math.ceil(Number(options.runs) / kinds.length); i++) {
    const request = make();
    const shown = JSON.stringify(request).slice(0, 300);
    asked++;
    try {
      const first = await ask(planOf, request);
      if (first.refused) refused++;
      if (first.lost !== undefined) complaints.push(`lost: ${shown}\n  ${first.lost}`);
      const cost = first.understood <= wanted ? first.understood : await leastOf(tries, planOf, request);
      costs.push(cost);
      if (cost > worst.cost) worst = { cost, request: shown.slice(0, 60) };
    } catch (error) {
      complaints.push(`crash: ${shown}\n  ${error.stack}`);
    }
  }
  costs.sort((a, b) => a - b);
  slow += costs.filter((cost) => cost > wanted).length;
  const at = (share) => costs[Math.floor((costs.length - 1) * share)].toFixed(2);
  rows.push([
    kind,
    String(costs.length),
    String(refused),
    at(0.5),
    at(0.99),
    at(1),
    worst.request.replace(/\s+/g, ' '),
  ]);
}
console.log(table([['kind', 'asked', 'refused', 'median ms', '99 %', 'most', 'the worst'], ...rows]));
for (const complaint of complaints.slice(0, 20)) console.log(complaint);
const lost = complaints.filter((each) => each.startsWith('lost')).length;
const bad = slow + complaints.length;
console.log(
  `${asked} asked: ${complaints.length - lost} crashes, ${lost} with text lost, ${slow} over ${wanted} ms of CPU: ${bad === 0 ? 'PASS' : 'FAIL'}`,
);
process.exitCode = bad === 0 ? 0 : 1;
