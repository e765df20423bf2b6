/** The part of json-logic that the bench uses; the package has no types of its own. */
declare module 'json-logic-js' {
  const jsonLogic: { apply(rule: unknown, data: unknown): unknown };
  export = jsonLogic;
}
