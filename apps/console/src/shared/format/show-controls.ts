const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What turns the direction of the text around it is shown as JSON writes it, and turns nothing. */
export function showControls(text: string): string {
  return text.replace(controls, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
