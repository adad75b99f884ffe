import { InferenceSession, type Tensor } from 'onnxruntime-node';

/** A loaded model that runs on the calling thread's core. */
export interface Session {
  /** Feeds the model's only input and returns its outputs by name. */
  run(input: Tensor): Promise<Readonly<Record<string, Tensor>>>;
}

/**
 * Loads a model for one core: parallelism comes from several workers, not from several threads in one kernel.
 * Shapes change from call to call, so memory patterns are off and the arena is on.
 * @param path an ONNX file
 */
export async function openSession(path: string): Promise<Session> {
  const session = await InferenceSession.create(path, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    enableCpuMemArena: true,
    enableMemPattern: false,
    logSeverityLevel: 3,
  });
  const [name] = session.inputNames;
  if (!name || session.inputNames.length !== 1) throw new Error(`${path} must have one input`);
  return { run: (input) => session.run({ [name]: input }) as Promise<Record<string, Tensor>> };
}
