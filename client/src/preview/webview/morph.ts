/** Makes one tree of elements like another while it keeps what is alike, so that nothing flickers or loses the focus. */

/** What a reader did to an element, and the new page does not know of. */
const KEPT = new Set(['open', 'tabindex']);

/** Changes the attributes and content of `target` into those of `source`, which is taken apart on the way. */
export function morph(target: Element, source: Element): void {
  syncAttributes(target, source);
  const present = [...target.childNodes];
  const wanted = [...source.childNodes];
  wanted.forEach((node, i) => morphNode(target, present[i], node));
  for (const node of present.slice(wanted.length)) node.remove();
}

function morphNode(parent: Element, present: ChildNode | undefined, wanted: ChildNode): void {
  if (present === undefined) parent.append(wanted);
  else if (present instanceof Element && wanted instanceof Element && present.tagName === wanted.tagName) {
    morph(present, wanted);
  } else if (present instanceof Text && wanted instanceof Text) {
    if (present.data !== wanted.data) present.data = wanted.data;
  } else present.replaceWith(wanted);
}

function syncAttributes(target: Element, source: Element): void {
  for (const { name, value } of [...source.attributes]) {
    if (KEPT.has(name) && target.hasAttribute(name)) continue;
    if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  }
  for (const { name } of [...target.attributes]) {
    if (!source.hasAttribute(name) && !KEPT.has(name)) target.removeAttribute(name);
  }
}
