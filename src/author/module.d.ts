/** What the plugin makes of a scenario's file. Only this form of import finds its file from in here. */
declare module '*.yaml' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const scenario: import('../model/scenario.ts').Scenario;
  export default scenario;
}
