/** Tells the page around an embedded form how high it is, whenever that changes. The message holds a number and nothing else, so it may go to anybody. */
export function tellHeight(element: HTMLElement | null): (() => void) | undefined {
  if (!element || parent === window) return undefined;
  const observer = new ResizeObserver(() => parent.postMessage({ type: 'dandori:height', height: Math.ceil(element.getBoundingClientRect().height) }, '*'));
  observer.observe(element);
  return () => observer.disconnect();
}
