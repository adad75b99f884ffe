import { readFile } from 'node:fs/promises';
import { openGraph, openSession, type Session } from '../../runtime/session.ts';
import type { FormulaNetwork } from '../../vision/formula/network.ts';
import { createVocabulary } from '../../vision/formula/vocabulary.ts';
import type { Recogniser } from '../../vision/recognise/recogniser.ts';
import type { RecogniserName, WorkerModels } from './model-files.ts';

/** The models of a worker, each opened when it is first needed: most pages have no table and no further writing system. */
export interface Models {
  detect(): Promise<Session>;
  recogniser(name: RecogniserName): Promise<Recogniser>;
  table(): Promise<Session>;
  layout(): Promise<Session>;
  formula(): Promise<FormulaNetwork>;
}

export function openModels(files: WorkerModels): Models {
  const openRecogniser = async (name: RecogniserName): Promise<Recogniser> => {
    const { model, characters } = files[name];
    return { session: await openSession(model), characters: (await readFile(characters, 'utf8')).split('\n') };
  };
  const recognisers = {
    recognise: lazily(() => openRecogniser('recognise')),
    'recognise-scripts': lazily(() => openRecogniser('recognise-scripts')),
  };
  return {
    detect: lazily(() => openSession(files.detect)),
    recogniser: (name) => recognisers[name](),
    table: lazily(() => openSession(files.table)),
    layout: lazily(() => openSession(files.layout)),
    formula: lazily(async () => ({
      encoder: await openSession(files.formula.encoder),
      decoder: await openGraph(files.formula.decoder),
      vocabulary: createVocabulary(JSON.parse(await readFile(files.formula.tokens, 'utf8'))),
    })),
  };
}

function lazily<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= open();
    return value;
  };
}
