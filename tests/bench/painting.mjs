import { chromium } from '@playwright/test';
import { launchOptions } from '../browser.mjs';
import { randomFrom } from './table.mjs';

const DEAL = '#/ukraine-guarantees/deal';
const CLICKS = 48;
const LOADS = 7;

/** @typedef {{ name: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: { data?: { type?: string } } }} Traced */

/** Leaves a mark in the trace whenever a verdict on the page changes, and one on the clock when the first is there. Runs in the page. */
function markVerdicts() {
  const isVerdict = (/** @type {Node} */ node) =>
    node instanceof Element && (node.matches('[data-verdict]') || node.querySelector('[data-verdict]') !== null);
  new MutationObserver((changes) => {
    if (
      !changes.some(({ type, target, addedNodes }) => type === 'attributes' || [target, ...addedNodes].some(isVerdict))
    )
      return;
    if (performance.getEntriesByName('first verdict').length === 0 && document.querySelector('[data-verdict]'))
      requestAnimationFrame(() => setTimeout(() => performance.mark('first verdict')));
    performance.mark('verdict');
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-verdict'] });
}

/**
 * The main thread's work for each click, in milliseconds: from the task that dispatches it to the end of the task that paints the
 * frame with its last changed verdict. Waiting for the frame is not work, so only the tasks in between are added up: the processor
 * time they took, and the time that passed meanwhile. The two differ where other programs compete for the processor.
 * @param {Traced[]} events
 */
function workPerClick(events) {
  const clicks = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'click');
  const [{ pid, tid } = { pid: 0, tid: 0 }] = clicks;
  const onMain = events.filter((event) => event.pid === pid && event.tid === tid).sort((a, b) => a.ts - b.ts);
  const tasks = onMain.filter(({ name, dur }) => name === 'RunTask' && dur);
  const endOf = (/** @type {Traced} */ { ts, dur = 0 }) => ts + dur;
  const taskAround = (/** @type {number} */ at) => tasks.find((task) => task.ts <= at && at <= endOf(task));
  // A label passes its click on to its control within the same task: one click, two dispatches.
  const starts = [...new Set(clicks.map(({ ts }) => taskAround(ts)).filter((task) => task !== undefined))];
  return starts.flatMap((start, index) => {
    const until = starts[index + 1]?.ts ?? Infinity;
    const within = onMain.filter(({ ts }) => ts >= start.ts && ts < until);
    const changed = within.findLast(({ name }) => name === 'verdict')?.ts ?? start.ts;
    const paint = within.find(({ name, ts }) => name === 'Commit' && ts >= changed);
    const last = paint && taskAround(paint.ts);
    if (!last) return [];
    const work = tasks.filter(({ ts }) => ts >= start.ts && ts <= last.ts);
    const sum = (/** @type {(task: Traced) => number} */ of) => work.reduce((all, task) => all + of(task), 0) / 1000;
    return [{ processor: sum(({ dur = 0, tdur = dur }) => tdur), passed: sum(({ dur = 0 }) => dur) }];
  });
}

/** @type {(page: import('@playwright/test').Page, random: (below: number) => number) => Promise<void>} */
async function clickSomewhere(page, random) {
  const answers = page.getByRole('radio', { checked: false });
  const answer = answers.nth(random(await answers.count()));
  await answer.scrollIntoViewIfNeeded();
  const { x, y } = await answer.evaluate((control) => {
    const target = (control instanceof HTMLInputElement && control.labels?.[0]) || control;
    const { left, top, width, height } = target.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(x, y);
  await page.waitForTimeout(60);
  await page.mouse.down();
  await page.mouse.up();
}

/** @type {(browser: import('@playwright/test').Browser, site: string, slowdown: number) => Promise<import('@playwright/test').Page>} */
async function openSlowed(browser, site, slowdown) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(markVerdicts);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${site}${DEAL}`);
  await page.waitForFunction(() => performance.getEntriesByName('first verdict').length > 0);
  return page;
}

/** @param {string} site */
export async function timePainting(site) {
  const browser = await chromium.launch(await launchOptions());
  /** @type {{ slowdown: number, clicks: { processor: number, passed: number }[], first: number[] }[]} */
  const timings = [];
  for (const slowdown of [1, 4]) {
    const random = randomFrom(20_261_125);
    const page = await openSlowed(browser, site, slowdown);
    await page.waitForLoadState('networkidle');
    for (let warm = 0; warm < 5; warm += 1) await clickSomewhere(page, random);
    await browser.startTracing(page, {
      categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'],
    });
    for (let click = 0; click < CLICKS; click += 1) {
      await clickSomewhere(page, random);
      await page.waitForTimeout(80 * slowdown);
    }
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    await page.close();

    /** @type {number[]} */
    const first = [];
    for (let load = 0; load < LOADS; load += 1) {
      const fresh = await openSlowed(browser, site, slowdown);
      first.push(await fresh.evaluate(() => performance.getEntriesByName('first verdict')[0]?.startTime ?? NaN));
      await fresh.close();
    }
    timings.push({ slowdown, clicks: workPerClick(traceEvents), first });
  }
  await browser.close();
  return timings;
}
