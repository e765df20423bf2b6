/** The version is part of what an email is compiled with. */
export const compiler = 'mjml-browser 5.4.1';

interface Compile {
  (mjml: string, options: object): Promise<{ html: string; errors: readonly { formattedMessage: string }[] }>;
}
let loaded: Promise<Compile> | undefined;

async function load(): Promise<Compile> {
  // Its bundle looks for the global object with `new Function`, which the policy refuses, and then for `window`.
  Reflect.set(globalThis, 'window', Reflect.get(globalThis, 'window') ?? globalThis);
  // It has no types of its own, and `default` is where a module that is none keeps what it exports.
  const { default: compile } = (await import('mjml-browser')) as { default: Compile };
  return compile;
}

/** MJML as a whole HTML page. Heavy, and slow at first: in the browser, for a worker only. Rejects where MJML itself fails. */
export async function mjmlToHtml(mjml: string): Promise<string> {
  const compile = await (loaded ??= load());
  const { html, errors } = await compile(mjml, {
    validationLevel: 'soft',
    // Conditions stand in comments.
    keepComments: true,
    // Else a font that it knows would be fetched from a foreign host.
    fonts: {},
  });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('; '));
  // Its own `minify` takes a hundred times as long as all the rest.
  return html.replaceAll(/[ \t]*\n\s*/g, '\n');
}
