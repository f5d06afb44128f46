/** An element with attributes and children; text is always text, never markup. */
export function buildElement(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== undefined && child !== null),
  );
  return element;
}

/** Text in which `backticked` words are code. */
export function buildProse(text = '') {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? buildElement('code', {}, part) : part));
}
