/** Bytes as text, where they are nothing but that; `undefined` where they are not. Without a byte order mark. */
export function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
