import { readFile } from 'node:fs/promises';
import { type Graph, openGraph, openSession, type Session } from '../../runtime/session.ts';
import type { FormulaNetwork } from '../../vision/formula/network.ts';
import { createVocabulary } from '../../vision/formula/vocabulary.ts';
import type { Recogniser } from '../../vision/recognise/recogniser.ts';
import type { RecogniserName, WorkerModels } from './model-files.ts';

/** The models of a worker, each opened when it is first needed: most pages have no table and no further writing system. */
export interface Models {
  detect(): Promise<Session>;
  recogniser(name: RecogniserName): Promise<Recogniser>;
  writing(): Promise<Session>;
  table(): Promise<Session>;
  layout(): Promise<Session>;
  page(): Promise<Graph>;
  formula(): Promise<FormulaNetwork>;
}

/** Models that were opened by whoever holds this. */
export interface OpenModels extends Models {
  /** Closes all of them: what they needed for the largest page so far goes back to the system. They are opened again when they are needed. */
  close(): Promise<void>;
}

export function openModels(files: WorkerModels): OpenModels {
  const openRecogniser = async (name: RecogniserName): Promise<Recogniser> => {
    const { model, characters } = files[name];
    return { session: await openSession(model), characters: (await readFile(characters, 'utf8')).split('\n') };
  };
  const close: (() => Promise<void>)[] = [];
  function lazily<Model>(open: () => Promise<Model>, release: (model: Model) => Promise<void>): () => Promise<Model> {
    let model: Promise<Model> | undefined;
    close.push(async () => {
      const open = model;
      model = undefined;
      if (open) await release(await open);
    });
    return () => {
      model ??= open();
      return model;
    };
  }
  const session = (path: string) => lazily(() => openSession(path), release);
  const recogniser = (name: RecogniserName) =>
    lazily(
      () => openRecogniser(name),
      ({ session }) => session.release(),
    );
  const recognisers = { recognise: recogniser('recognise'), 'recognise-scripts': recogniser('recognise-scripts') };
  return {
    detect: session(files.detect),
    recogniser: (name) => recognisers[name](),
    writing: session(files.writing),
    table: session(files.table),
    layout: session(files.layout),
    page: lazily(() => openGraph(files.page), release),
    formula: lazily(
      async () => ({
        encoder: await openSession(files.formula.encoder),
        decoder: await openGraph(files.formula.decoder),
        vocabulary: createVocabulary(JSON.parse(await readFile(files.formula.tokens, 'utf8'))),
      }),
      async ({ encoder, decoder }) => {
        await Promise.all([encoder.release(), decoder.release()]);
      },
    ),
    close: async () => {
      await Promise.all(close.map((each) => each()));
    },
  };
}

const release = (network: Session | Graph) => network.release();
