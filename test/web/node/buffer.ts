/** What the suites ask of `Buffer`, in a browser. */

class Bytes extends Uint8Array {
  override toString(): string {
    return new TextDecoder().decode(this);
  }
}

export const Buffer = {
  from: (content: string | Uint8Array | readonly number[]): Bytes =>
    new Bytes(typeof content === 'string' ? new TextEncoder().encode(content) : content),
};
