/** The key a token stands for. The text was valid JSON as a whole, so the token is a string. */
export function readKey(token: string): string {
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
}
