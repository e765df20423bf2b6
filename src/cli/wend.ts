import { isMainThread } from 'node:worker_threads';
import { exportCommand } from './exportCommand.ts';
import { pathsCommand } from './pathsCommand.ts';
import { populationCommand } from './populationCommand.ts';
import { serveChunks } from './populationWorker.ts';
import { simulateCommand } from './simulateCommand.ts';
import { testCommand } from './testCommand.ts';
import { usage, Unreadable } from './usage.ts';
import { validateCommand } from './validateCommand.ts';

const commands: Record<string, (args: readonly string[]) => Promise<number>> = {
  validate: validateCommand,
  simulate: simulateCommand,
  test: testCommand,
  paths: pathsCommand,
  population: populationCommand,
  export: exportCommand,
};

// `wend … | head` closes the pipe early: whoever reads has had enough, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

if (isMainThread) await answer();
else serveChunks();

async function answer(): Promise<void> {
  const [name = '--help', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command && !args.includes('--help')) {
    try {
      process.exitCode = await command(args);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    }
  } else if (command || name === '--help' || name === 'help') {
    process.stdout.write(usage);
  } else {
    process.stderr.write(`wend: there is no command “${name}”\n\n${usage}`);
    process.exitCode = 2;
  }
}
