import type { Parameter } from './operation.ts';

/** A parameter, of the query unless it says otherwise. */
export function parameter(name: string, description: string, more: Partial<Parameter> = {}): Parameter {
  return { name, in: 'query', description, ...more };
}
