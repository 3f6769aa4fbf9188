/** What the suites ask of `node:fs`, in a browser: results go to whoever listens to the console. */
export function writeFileSync(_file: string, text: string): void {
  console.log(`dianping-results ${JSON.stringify(JSON.parse(text))}`);
}
