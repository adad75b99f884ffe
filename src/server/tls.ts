import { readFileSync } from 'node:fs';
import type { Server as SecureServer } from 'node:https';
import { createSecureContext } from 'node:tls';
import type { Settings } from '../settings/settings.ts';
import { stampOf } from './file-stamp.ts';

/** A certificate with those that lead to a known one, and its key, as PEM. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Certificates last for weeks: a new one is noticed within so many milliseconds. */
const lookMs = 30_000;

/**
 * What the settings name for TLS; undefined where they name nothing.
 * @throws Error naming the setting, where only one is there or a file is no certificate or key
 */
export function readCertificate({ INKSTONE_TLS_CERT: cert, INKSTONE_TLS_KEY: key }: Settings): Certificate | undefined {
  if (!cert && !key) return undefined;
  if (!cert || !key) throw new Error('INKSTONE_TLS_CERT and INKSTONE_TLS_KEY are files of one certificate: set both.');
  try {
    const read = { cert: readFileSync(cert), key: readFileSync(key) };
    createSecureContext(read);
    return read;
  } catch (error) {
    throw new Error(`INKSTONE_TLS_CERT, INKSTONE_TLS_KEY: ${(error as Error).message}`);
  }
}

/**
 * Takes a new certificate when its files have changed; connections that are there keep the one they have.
 * @param onRead is told of each try; with the reason where the certificate before it stays
 */
export function renewCertificate(
  server: SecureServer,
  settings: Settings,
  onRead: (refused?: unknown) => void = () => {},
  everyMs = lookMs,
): void {
  const stamp = () => [settings.INKSTONE_TLS_CERT, settings.INKSTONE_TLS_KEY].map((path) => stampOf(path ?? '')).join();
  let seen = stamp();
  const timer = setInterval(() => {
    const now = stamp();
    if (now === seen) return;
    seen = now;
    try {
      server.setSecureContext(readCertificate(settings) ?? {});
      onRead();
    } catch (error) {
      onRead(error);
    }
  }, everyMs);
  timer.unref();
  server.once('close', () => clearInterval(timer));
}
