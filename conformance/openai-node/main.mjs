// Every call form of the guide with the unmodified openai SDK. Usage: node main.mjs fixture.json
import { readFileSync } from 'node:fs';
import { runChecks } from '../shared/checks.mjs';
import './calls.mjs';
import './documents.mjs';
import './responses.mjs';
import './streams.mjs';
import './batches.mjs';
import './failures.mjs';

const { version } = JSON.parse(readFileSync(new URL('node_modules/openai/package.json', import.meta.url), 'utf8'));
await runChecks(`openai-node ${version}`);
