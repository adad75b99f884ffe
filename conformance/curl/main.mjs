// Every call form of the guide with curl, and the bytes that SDKs hide. Usage: node main.mjs fixture.json
import { execFileSync } from 'node:child_process';
import { runChecks } from '../shared/checks.mjs';
import './dashscope.mjs';
import './uploads.mjs';
import './openai.mjs';
import './batches.mjs';
import './browser.mjs';
import './failures.mjs';
import './lenient.mjs';

const version = execFileSync('curl', ['--version'], { encoding: 'utf8' }).split(' ')[1];
await runChecks(`curl ${version}`);
