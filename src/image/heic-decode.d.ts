declare module 'heic-decode' {
  /** Decodes the primary image, its rotation applied: R, G, B, A. */
  export default function decode(file: {
    buffer: Uint8Array;
  }): Promise<{ width: number; height: number; data: Uint8ClampedArray }>;
}
