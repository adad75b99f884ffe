import { signal } from '@preact/signals';
import { openFiles } from './open-files.ts';

/** Whether files hang over the page. */
export const dragging = signal(false);

const hasFiles = (transfer: DataTransfer | null) => transfer?.types.includes('Files') ?? false;

/** Files may be dropped anywhere, and pasted. */
export function listenForFiles(): void {
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    dragging.value = true;
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) dragging.value = false;
  });
  window.addEventListener('drop', (event) => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    dragging.value = false;
    openFiles([...(event.dataTransfer?.files ?? [])]);
  });
  window.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    openFiles(files);
  });
}
