import type { StreamMessageReader } from 'vscode-languageserver/node';

/** What a reader reads headers with; its types keep it to themselves. */
interface Headers {
  buffer: { tryReadHeaders: (lowerCase?: boolean) => Map<string, string> | undefined };
}

/**
 * Has a reader call a length that is none an error, Content-Length: -5 too: it would take bytes of messages for it that
 * never come, and answer nothing any more.
 */
export function expectLengths(reader: StreamMessageReader): void {
  const { buffer } = reader as unknown as Headers;
  const read = buffer.tryReadHeaders.bind(buffer);
  buffer.tryReadHeaders = (lowerCase) => {
    const headers = read(lowerCase);
    const length = headers?.get('content-length');
    if (length !== undefined && !/^\d+$/.test(length)) throw new Error(`Content-Length: ${length}`);
    return headers;
  };
}
