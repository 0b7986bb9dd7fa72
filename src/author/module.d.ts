/** What the plugin makes of a scenario's file. Inside such a declaration only this form of import finds its file. */
declare module '*.yaml' {
  const scenario: import('../model/scenario.ts').Scenario;
  export default scenario;
}
