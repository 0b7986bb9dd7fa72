/** The command line of authors: `npm run -s parley -- check`. Runs in the project's folder. */
import { existsSync, readdirSync } from 'node:fs';
import { compile } from '../engine/compile.ts';
import { judge } from '../engine/judge.ts';
import type { Deal } from '../model/deal.ts';
import type { Result } from '../model/flaw.ts';
import { noSuch } from '../model/nearest.ts';
import type { Scenario } from '../model/scenario.ts';
import { issueAnswer, judgeAnswer, positionAnswer } from './answer.ts';
import { explain, repair, space, type Told } from './asked.ts';
import { isLessons, readLessons } from './lessons.ts';
import { pack } from './pack.ts';
import { publish } from './publish.ts';
import { readScenario, showFlaw } from './read.ts';
import { writeSchema } from './schema.ts';
import { tellIssues, tellJudgement, tellPositions } from './tell.ts';
import { termsFrom } from './terms.ts';

export interface Outcome {
  /** 0: done. 2: flaws, or a name or word that is not known. */
  code: 0 | 2;
  out: string;
  err: string;
}

const USAGE = `parley check [files]                            every flaw, with file, line and column
parley issues <id> [--json]                     the questions with their options
parley positions <id> [--json]                  every position with its quotes
parley judge <id> [issue=option …] [--json]     what a deal does to them
parley space <id> [issue=option …] [--json]     how many deals there still are, by option and by position
parley explain <id> [issue=option …] [--json]   what cannot hold together, and what would have to be given up
parley repair <id> [issue=option …] --keep position,position [--json]
                                                the least change after which these positions hold
parley pack <id>                                writes <id>.parley.json, which any page of Parley opens
parley publish <id>                             freezes the next edition
parley schema                                   writes docs/scenario.schema.json
`;
const COMMANDS = ['check', 'issues', 'positions', 'judge', 'space', 'explain', 'repair', 'pack', 'publish', 'schema'];

export function run(args: readonly string[]): Outcome {
  const json = args.includes('--json');
  const { keep, others } = keeping(args.filter((arg) => arg !== '--json'));
  const [command = '', ...rest] = others;
  const strange = rest.find((arg) => arg.startsWith('--'));
  if (strange !== undefined) return refused(`no option “${strange}”: there is only --json`);
  if (keep !== undefined && command !== 'repair')
    return refused('“--keep” has no meaning here: only “repair” takes it');
  const [id = '', ...terms] = rest;
  switch (command) {
    case 'check':
      return check(rest.length > 0 ? rest : [...scenarioFiles(), ...lessonFiles()]);
    case 'issues':
      return about(id, terms, (scenario) => done(json ? print(issueAnswer(scenario)) : tellIssues(scenario)));
    case 'positions':
      return about(id, terms, (scenario) => done(json ? print(positionAnswer(scenario)) : tellPositions(scenario)));
    case 'judge':
      return on(id, terms, (scenario, deal) => {
        const judgement = judge(compile(scenario), deal);
        return done(json ? print(judgeAnswer(scenario, judgement)) : tellJudgement(scenario, judgement));
      });
    case 'space':
      return on(id, terms, (scenario, deal) => told(space(scenario, deal), json));
    case 'explain':
      return on(id, terms, (scenario, deal) => told(explain(scenario, deal), json));
    case 'repair':
      return on(id, terms, (scenario, deal) => told(repair(scenario, deal, keep), json));
    case 'pack':
      return about(id, terms, (scenario, file) => done(pack(scenario, file)));
    case 'publish':
      return about(id, terms, (scenario) => {
        const published = publish(scenario);
        return published.ok ? done(published.value) : refused(...published.flaws);
      });
    case 'schema':
      return done(writeSchema());
    case '':
    case 'help':
      return { code: command === '' ? 2 : 0, out: USAGE, err: '' };
    default:
      return refused(noSuch('command', command, COMMANDS, `there are ${COMMANDS.join(', ')}`));
  }
}

function check(files: readonly string[]): Outcome {
  const flaws = files.flatMap((file) => {
    const reading = isLessons(file) ? readLessons(file) : readScenario(file);
    return reading.ok ? [] : reading.flaws.map(showFlaw);
  });
  const counted = `${flaws.length === 1 ? '1 flaw' : `${flaws.length} flaws`} in ${files.length === 1 ? '1 file' : `${files.length} files`}\n`;
  return { code: flaws.length > 0 ? 2 : 0, out: [...flaws, counted].join('\n'), err: '' };
}

/** Opens a scenario by its id, or by the path of its file. */
function about(
  id: string,
  superfluous: readonly string[],
  tell: (scenario: Scenario, file: string) => Outcome,
): Outcome {
  if (id === '') return refused('which scenario? name its id', USAGE);
  const [extra] = superfluous;
  if (extra !== undefined) return refused(`“${extra}” has no meaning here: this command takes one scenario`);
  const files = scenarioFiles();
  const file = id.endsWith('.yaml') ? id : `scenarios/${id}.yaml`;
  if (!id.endsWith('.yaml') && !files.includes(file)) {
    const ids = files.map((each) => each.slice('scenarios/'.length, -'.yaml'.length));
    return refused(noSuch('scenario', id, ids, `there is ${ids.join(', ')}`));
  }
  const reading = readScenario(file);
  return reading.ok ? tell(reading.value, file) : refused(...reading.flaws.map(showFlaw));
}

/** Opens a scenario and reads the terms of a deal on it. */
const on = (id: string, terms: readonly string[], tell: (scenario: Scenario, deal: Deal) => Outcome): Outcome =>
  about(id, [], (scenario) => {
    const deal = termsFrom(scenario, terms);
    return deal.ok ? tell(scenario, deal.value) : refused(...deal.flaws);
  });

/** `--keep x` and `--keep=x`, taken out of the words. */
function keeping(args: readonly string[]): { keep: string | undefined; others: string[] } {
  const at = args.findIndex((arg) => arg === '--keep' || arg.startsWith('--keep='));
  const [word = '', next = ''] = at < 0 ? [] : args.slice(at);
  if (word === '') return { keep: undefined, others: [...args] };
  const apart = word === '--keep';
  return { keep: apart ? next : word.slice('--keep='.length), others: args.toSpliced(at, apart ? 2 : 1) };
}

const yamlIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);
const scenarioFiles = (): string[] => yamlIn('scenarios');
const lessonFiles = (): string[] => (existsSync('scenarios/lessons') ? yamlIn('scenarios/lessons') : []);

const done = (out: string): Outcome => ({ code: 0, out, err: '' });
const refused = (...says: string[]): Outcome => ({ code: 2, out: '', err: `${says.join('\n')}\n` });
const told = (answer: Result<Told, string[]>, json: boolean): Outcome =>
  answer.ok ? done(json ? print(answer.value.data) : answer.value.words) : refused(...answer.flaws);

/** JSON knows no whole numbers beyond 2⁵³, so that counts stand as text. */
const print = (answer: unknown): string => `${JSON.stringify(answer, exact, 2)}\n`;
const exact = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
