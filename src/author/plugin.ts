/** `import scenario from '/scenarios/x.yaml'` gives the checked scenario as a module, or its lessons; a flaw fails the build. */
import type { Plugin } from 'vite';
import { isLessons, readLessons } from './lessons.ts';
import { readScenario, showFlaw } from './read.ts';

export function scenarios(): Plugin {
  return {
    name: 'parley:scenarios',
    load: {
      filter: { id: /\.yaml$/u },
      handler(file) {
        const lessons = isLessons(file);
        const reading = lessons ? readLessons(file) : readScenario(file);
        for (const each of reading.files) this.addWatchFile(each);
        if (!reading.ok)
          this.error(
            [`The ${lessons ? 'lessons have' : 'scenario has'} flaws:`, ...reading.flaws.map(showFlaw)].join('\n'),
          );
        // A string is parsed faster than an object literal, and single quotes leave JSON's own unescaped.
        const json = JSON.stringify(reading.value).replace(/[\\']/gu, '\\$&');
        return { code: `export default JSON.parse('${json}');`, moduleType: 'js', map: null };
      },
    },
  };
}
