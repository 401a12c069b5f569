//! Makes elements. No text ever becomes markup: there is no innerHTML in this page, and Trusted Types refuse it.

type Child = Node | string | null | undefined | false;

interface Attributes {
  readonly [name: string]: string | number | boolean | null | undefined;
}

/** An element. A `false`, `null` or missing attribute is left out; `true` is an empty one. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  set(element, attributes);
  put(element, children);
  return element;
}

/** Puts `children` at the end of `parent`. */
export function put(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) parent.append(child);
  }
}

/** A button with a text. */
export function button(text: string, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', onclick);
  return element;
}

/** A drawing on a field of 24 by 24. The text beside it says the same, so it is hidden from screen readers. */
export function drawing(paths: readonly string[], attributes: Attributes = {}): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  set(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false', ...attributes });
  for (const d of paths) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    set(path, { d, 'fill-rule': 'evenodd' });
    svg.append(path);
  }
  return svg;
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
}
