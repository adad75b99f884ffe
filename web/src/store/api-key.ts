import { signal } from '@preact/signals';

const storageKey = 'inkstone.key';

function stored(): string {
  try {
    return sessionStorage.getItem(storageKey) ?? '';
  } catch {
    // Storage may be switched off: the key is asked again.
    return '';
  }
}

/** The key of this session; empty where none is needed or known. */
export const apiKey = signal(stored());

/** The question that waits for a person: was a key refused just now? */
export const keyQuestion = signal<{ readonly refused: boolean } | undefined>(undefined);

let waiting: { readonly promise: Promise<boolean>; readonly resolve: (given: boolean) => void } | undefined;

/** Asks once for all calls that wait. @returns whether a key was given */
export function askForKey(refused: boolean): Promise<boolean> {
  if (!waiting) {
    let resolve: (given: boolean) => void = () => {};
    const promise = new Promise<boolean>((keep) => {
      resolve = keep;
    });
    waiting = { promise, resolve };
    keyQuestion.value = { refused };
  }
  return waiting.promise;
}

/** @param key undefined: the person would rather not */
export function answerKeyQuestion(key: string | undefined): void {
  if (key !== undefined) {
    apiKey.value = key.trim();
    try {
      sessionStorage.setItem(storageKey, apiKey.value);
    } catch {
      // It holds until the page is closed.
    }
  }
  keyQuestion.value = undefined;
  waiting?.resolve(key !== undefined);
  waiting = undefined;
}
