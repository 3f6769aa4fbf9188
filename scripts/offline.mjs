/** What a program would need to send anything anywhere. */
import { readFile } from 'node:fs/promises';

/** Node's modules that reach the network, by the names under which they are asked for. */
export const NETWORK = /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns|dns\/promises|inspector)$/;

/** What reaches it without a module. */
const GLOBALS = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)\b/g;

/** For esbuild: what could load itself from an address, which is never asked of it, cannot. */
export const NO_FETCH = { fetch: 'undefined', 'import.meta.url': '""' };

/**
 * What in a bundled program could reach the network.
 * @param {string} file
 * @returns {Promise<string[]>} the names, none where it cannot
 */
export async function networkIn(file) {
  const code = await readFile(file, 'utf8');
  const asked = [...code.matchAll(/\b(?:require|import)\(\s*["']([^"']+)["']\s*\)/g)].map(
    ([, name]) => name ?? '',
  );
  const found = [...asked.filter((name) => NETWORK.test(name)), ...(code.match(GLOBALS) ?? [])];
  return [...new Set(found)];
}
