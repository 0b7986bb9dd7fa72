/** Runs the SCXML that we write: parallel regions of plain states, conditions and assignments in ECMAScript, raised events. */

interface Fired {
  name: string;
  data: Readonly<Record<string, string>>;
}

export interface Running {
  /** The ids of the states in which its regions are. */
  readonly states: readonly string[];
  send(name: string, data?: Fired['data']): void;
}

const named = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ localName }) => localName === name);
const read = (element: Element | undefined, attribute: string): string => element?.getAttribute(attribute) ?? '';

/** @throws Error where the text is not well-formed. */
export function runScxml(text: string): Running {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const flaw = document.querySelector('parsererror');
  if (flaw) throw new Error(flaw.textContent);
  const root = document.documentElement;
  const model: Record<string, unknown> = Object.fromEntries(
    [...root.querySelectorAll('data')].map((data) => [read(data, 'id'), JSON.parse(read(data, 'expr')) as unknown]),
  );
  const [parallel] = named(root, 'parallel');
  const regions = parallel ? named(parallel, 'state') : [];
  const states = new Map(regions.map((region) => [region, read(region, 'initial') || read(region, 'id')]));
  const queue: Fired[] = [];

  const evaluate = (expression: string, event: Fired): unknown =>
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- It is what the notation asks for.
    new Function('_event', ...Object.keys(model), `return (${expression});`)(event, ...Object.values(model));

  /** The first transition of a region whose condition is met: all are chosen before any is taken. */
  const chosen = (region: Element, event: Fired) => {
    const id = states.get(region);
    const state = id === read(region, 'id') ? region : named(region, 'state').find((each) => read(each, 'id') === id);
    return (state ? named(state, 'transition') : []).find(
      (each) =>
        read(each, 'event') === event.name && (!each.hasAttribute('cond') || evaluate(read(each, 'cond'), event)),
    );
  };

  function take(event: Fired): void {
    const taken = regions.map((region) => [region, chosen(region, event)] as const);
    for (const [region, transition] of taken) {
      for (const step of transition?.children ?? []) {
        if (step.localName === 'assign') model[read(step, 'location')] = evaluate(read(step, 'expr'), event);
        if (step.localName === 'raise') queue.push({ name: read(step, 'event'), data: {} });
      }
      if (transition?.hasAttribute('target')) states.set(region, read(transition, 'target'));
    }
  }

  return {
    get states() {
      return [...states.values()];
    },
    send(name, data = {}) {
      queue.push({ name, data });
      for (let event = queue.shift(); event; event = queue.shift()) take(event);
    },
  };
}
