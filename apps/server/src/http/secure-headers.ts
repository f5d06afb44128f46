function writePolicy(styles: string): string {
  return `default-src 'none'; script-src 'self'; connect-src 'self'; style-src ${styles}; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`;
}

/** For a page that adds a style of its own: only what carries the nonce is taken. */
export function policyWithNonce(nonce: string): string {
  return writePolicy(`'self' 'nonce-${nonce}'`);
}

/** On every answer. The policy allows our own files and nothing else, no inline code either. */
export const secureHeaders = {
  'content-security-policy': writePolicy("'self'"),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;
