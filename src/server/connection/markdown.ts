/** A manuscript is text, not Markdown: every mark that Markdown reads is escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|]/g, '\\$&');
}
