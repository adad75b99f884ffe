import { InferenceSession, type Tensor } from 'onnxruntime-node';

/** Tensors by the names of a model's inputs or outputs. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** A loaded model that runs on the calling thread's core. */
export interface Session {
  /** Feeds the model's only input and returns its outputs by name. */
  run(input: Tensor): Promise<Tensors>;
  /** Gives its memory back; it is not used any more. */
  release(): Promise<void>;
}

/** A loaded model with any number of inputs. */
export interface Graph {
  run(inputs: Tensors): Promise<Tensors>;
  /** Gives its memory back; it is not used any more. */
  release(): Promise<void>;
}

/** Loads a model with one input; see `openGraph`. */
export async function openSession(path: string): Promise<Session> {
  const { graph, inputs } = await open(path);
  const [name] = inputs;
  if (!name || inputs.length !== 1) throw new Error(`${path} must have one input`);
  return { run: (input) => graph.run({ [name]: input }), release: graph.release };
}

/**
 * Loads a model for one core: parallelism comes from several workers, not from several threads in one kernel.
 * Shapes change from call to call, so memory patterns are off and the arena is on.
 * @param path an ONNX file
 */
export async function openGraph(path: string): Promise<Graph> {
  return (await open(path)).graph;
}

async function open(path: string): Promise<{ graph: Graph; inputs: readonly string[] }> {
  const session = await InferenceSession.create(path, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    enableCpuMemArena: true,
    enableMemPattern: false,
    logSeverityLevel: 3,
    // Where 8-bit products are added up in 16 bits (no VNNI), weights become unsigned, whose kernels add in 32: slower there, but nothing saturates.
    extra: { session: { x64quantprecision: '1' } },
  });
  return {
    graph: {
      run: (inputs) => session.run(inputs) as Promise<Record<string, Tensor>>,
      release: () => session.release(),
    },
    inputs: session.inputNames,
  };
}
