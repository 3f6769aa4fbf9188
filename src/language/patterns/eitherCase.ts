/** What stands for itself in a pattern's source, or for no letter: \p{Script=Han}, \w, (?<=, and what may be a letter: [a-z], a class, x. */
const TOKEN = /\\[pP]\{[^}]*\}|\\.|\(\?(?:<?[=!]|:)|\[(?:\\.|[^\]\\])*(?:\]|$)|[a-z]/gi;
const IN_CLASS = /\\[pP]\{[^}]*\}|\\.|[a-z]-[a-z]|[a-z]/gi;

/**
 * The source of a pattern that takes upper for lower case: [Vv][Ii][Pp] for VIP. A pattern of many Chinese words and a few
 * of those takes the engine five times as long to compile where its flag says so.
 */
export function eitherCase(source: string): string {
  return source.replace(TOKEN, (token) => {
    if (token.startsWith('[')) return token.replace(IN_CLASS, bothCases);
    return /^[a-z]$/i.test(token) ? `[${bothCases(token)}]` : token;
  });
}

function bothCases(letters: string): string {
  return /^[a-z]/i.test(letters) ? letters.toLowerCase() + letters.toUpperCase() : letters;
}
