/** Whose an uploaded file is. */
export interface UploadOwner {
  /** Stands for the API key that asked for the policy; never the key itself. */
  readonly account: string;
  /** Id of the model it was uploaded for. */
  readonly model: string;
}

/** One stored file. */
export interface StoredUpload extends UploadOwner {
  /** SHA-256 of its content, hex. */
  readonly hash: string;
  read(): Promise<Uint8Array>;
}

/** Where uploaded files are kept: the port behind `oss://`. */
export interface UploadStore {
  /**
   * Keeps a file. One key may be given several files: none replaces another, and all are found in the order they came.
   * @throws InkstoneError `image_bytes` when it is longer than `maxBytes`, `overloaded` when the store is full,
   * `upload_denied` when the key holds `maxVersions` files already
   */
  put(
    key: string,
    owner: UploadOwner,
    content: AsyncIterable<Uint8Array>,
    limits: { readonly maxBytes: number; readonly maxVersions: number },
  ): Promise<void>;
  /** The files of a key that have not expired, oldest first. */
  find(key: string): Promise<readonly StoredUpload[]>;
  /** Removes what has expired. */
  sweep(): Promise<void>;
}
