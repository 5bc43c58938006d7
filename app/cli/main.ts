import { COMMANDS } from './commands.ts';
import { prepare } from './prepare.ts';

/** Imports a TypeScript file of the project by its path. */
export type Load = (file: string) => Promise<unknown>;
/** What a command's file exports; it may answer with the code to exit with. */
export type CommandModule = { run(args: readonly string[], load: Load): Promise<number | void> };

/** Runs one of the project's commands: `node start.js COMMAND …`, by default the shop itself. */
export async function main([name = 'start', ...args]: readonly string[], load: Load): Promise<void> {
  const command = COMMANDS[name];
  if (!command) {
    console.error(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  try {
    await prepare(command.needs);
    const module = (await load(command.file)) as CommandModule;
    process.exitCode = (await module.run(args, load)) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    // By name: each command is bundled on its own, with a class of its own.
    if (error instanceof Error && (error.name === 'Refusal' || error.name === 'EnvError')) console.error(error.message);
    else console.error(error);
  }
}
