/** What the plugin makes of a scenario's file. */
declare module '*.yaml' {
  import type { Scenario } from '../model/scenario.ts';
  const scenario: Scenario;
  export default scenario;
}
