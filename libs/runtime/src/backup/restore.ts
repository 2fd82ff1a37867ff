import { restore } from './archive.js';
import { withFile } from './command.js';

/** `node bin/dandori.mjs restore <file>`. @returns the exit code */
export const main = (args: string[]): Promise<number> =>
  withFile(args, async (data, file) => {
    const { at } = await restore(data, file);
    return `The databases are as they were at ${at}. npm start goes on from there.`;
  });
