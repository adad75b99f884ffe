import { call } from './call.ts';

/** Files up to so many bytes travel inside the call; Base64 makes them a third longer. */
const inCall = 15_000_000;

/** The file as the call names it: a data URL, or the key of an upload where it is large. */
export async function addressOf(
  file: Blob,
  name: string,
  model: string,
  signal: AbortSignal,
  largest = inCall,
): Promise<string> {
  return file.size <= largest ? dataUrl(file) : upload(file, name, model, signal);
}

export function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

interface Policy {
  readonly policy: string;
  readonly signature: string;
  readonly upload_dir: string;
  readonly upload_host: string;
  readonly oss_access_key_id: string;
  readonly x_oss_object_acl: string;
  readonly x_oss_forbid_overwrite: string;
}

/** The handshake by which SDKs send local files. */
async function upload(file: Blob, name: string, model: string, signal: AbortSignal): Promise<string> {
  const asked = await call(`/api/v1/uploads?action=getPolicy&model=${encodeURIComponent(model)}`, { signal });
  const { data } = (await asked.json()) as { readonly data: Policy };
  const key = `${data.upload_dir}/${name.replace(/[/\\]/g, '_')}`;
  const form = new FormData();
  form.set('OSSAccessKeyId', data.oss_access_key_id);
  form.set('Signature', data.signature);
  form.set('policy', data.policy);
  form.set('key', key);
  form.set('x-oss-object-acl', data.x_oss_object_acl);
  form.set('x-oss-forbid-overwrite', data.x_oss_forbid_overwrite);
  form.set('success_action_status', '200');
  form.set('file', file, name);
  // The same server, whatever name it gives itself: the page may speak to no other.
  await call(new URL(data.upload_host).pathname, { method: 'POST', body: form, signal });
  return `oss://${key}`;
}
