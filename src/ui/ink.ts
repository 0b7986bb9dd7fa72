/** The colours that a canvas draws with: the page's own tokens, read when it draws, so that they follow theme and paper. */

export interface Ink {
  ink: string;
  faint: string;
  rule: string;
  panel: string;
  satisfied: string;
  violated: string;
  open: string;
  font: string;
}

export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    faint: token('--ink-2'),
    rule: token('--rule-2'),
    panel: token('--panel'),
    satisfied: token('--satisfied'),
    violated: token('--violated'),
    open: token('--open'),
    font: token('--sans'),
  };
}

/** Calls back when the tokens take other colours: another theme, or paper. Returns how to stop. */
export function onInk(changed: () => void): () => void {
  const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((query) => matchMedia(query));
  for (const each of media) each.addEventListener('change', changed);
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
  return () => {
    for (const each of media) each.removeEventListener('change', changed);
    theme.disconnect();
  };
}
