import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, or for `seconds` at most: then it and its children are killed.
 * @returns {Promise<{code: number | null, stdout: string, stderr: string, timedOut: boolean}>} code null: it could not start, or was killed
 */
export function runCommand(program, args, { seconds, cwd, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const text = { stdout: '', stderr: '' };
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      process.kill(-child.pid, 'SIGKILL');
    }, seconds * 1000);
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (piece) => {
        text[stream] += piece;
      });
    }
    const end = (code) => {
      clearTimeout(timer);
      resolve({ code, ...text, timedOut });
    };
    child.on('error', (error) => {
      text.stderr += error.message;
      end(null);
    });
    child.on('close', end);
  });
}
