import { apiKey, askForKey } from '../store/api-key.ts';

/** A failure as the server spelled it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    /** Seconds after which another try makes sense. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/**
 * Asks this server; a key is asked of the person where one is needed, and the call is made again with it.
 * @throws ApiError for an answer that isn't a success; DOMException `AbortError`
 */
export async function call(path: string, init: RequestInit = {}): Promise<Response> {
  while (true) {
    const headers = new Headers(init.headers);
    const shown = apiKey.value;
    if (shown) headers.set('authorization', `Bearer ${shown}`);
    const response = await fetch(path, { ...init, headers });
    if (response.ok) return response;
    const error = await toError(response);
    if (response.status !== 401 || !(await askForKey(shown !== ''))) throw error;
  }
}

/** Calls with a JSON body. */
export const postJson = (path: string, body: unknown, init: RequestInit = {}) =>
  call(path, {
    ...init,
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...init.headers },
  });

async function toError(response: Response): Promise<ApiError> {
  const after = Number(response.headers.get('retry-after')) || undefined;
  const text = await response.text();
  try {
    const { error } = JSON.parse(text);
    return new ApiError(String(error.message), response.status, String(error.code), after);
  } catch {
    // Not this server's words, such as a proxy's page.
    return new ApiError(text.slice(0, 200) || response.statusText, response.status, String(response.status), after);
  }
}
