import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/ui/tokens.css', 'utf8');

const blocks = css.split('}').flatMap((block) => {
  const [selector = '', body] = block.split('{').slice(-2);
  return body === undefined
    ? []
    : [
        {
          selector: selector.trim(),
          tokens: Object.fromEntries(
            [...body.matchAll(/(--[\w-]+): (#\w{6})/gu)].map(([, name = '', value = '']) => [name, value]),
          ),
        },
      ];
});
const tokensOf = (selector: string) => blocks.find((block) => block.selector.endsWith(selector))?.tokens ?? {};
const light = tokensOf(':root');
const dark = tokensOf(":root[data-theme='dark']");

test('the dark theme is the same whether the system or the visitor asks for it', () => {
  expect(Object.keys(dark).length).toBeGreaterThan(30);
  expect(tokensOf(":root:not([data-theme='light'])")).toEqual(dark);
});

test('every colour of the light theme has a dark one', () =>
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort()));

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a = '', b = ''): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
};

const WORDS = ['--ink', '--ink-2', '--ink-3', '--satisfied', '--violated', '--open'];
const GROUNDS = ['--page', '--panel', '--sunk', '--live'];
const pairs = [
  ...WORDS.flatMap((word) => GROUNDS.map((ground) => [word, ground, 4.5] as const)),
  ...['--violet', '--moss', '--plum', '--umber', '--slate', '--teal'].map(
    (tint) => [tint, `${tint}-soft`, 4.5] as const,
  ),
  ...['--ink', '--ink-2', '--satisfied', '--violated'].map((word) => [word, '--pencil', 4.5] as const),
  ['--panel', '--settled', 4.5] as const,
  ['--panel', '--violated', 4.5] as const,
  ['--violated', '--violated-soft', 4.5] as const,
  ...GROUNDS.map((ground) => ['--control', ground, 3] as const),
  ['--focus', '--panel', 3] as const,
];

test.each(pairs)('%s on %s is legible, light and dark', (word, ground, least) => {
  expect(contrast(light[word], light[ground]), 'light').toBeGreaterThanOrEqual(least);
  expect(contrast(dark[word], dark[ground]), 'dark').toBeGreaterThanOrEqual(least);
});
