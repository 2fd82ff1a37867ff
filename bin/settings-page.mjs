// Writes docs/settings.md from the settings that the code reads (npm run settings); a test compares them.
import { writeFileSync } from 'node:fs';
import { build } from './build.mjs';

await build();
const { settingsMarkdown } = await import('../dist/libs/runtime/src/settings.js');
writeFileSync(
  new URL('../docs/settings.md', import.meta.url),
  `# Settings

Environment variables, read once at the start. A wrong one stops the start with its name and the reason. \`npm start\` needs none of them.

With \`DATABASE_URL\` set, the migrations run as that owner, who has to be allowed to create roles; with \`TEMPORAL_ADDRESS\` set, the namespace is registered there if the service lets us. In production mode (\`DANDORI_MODE=production\`) secrets, the public address and the mail server have to be given, and generated or well-known secrets are refused.

${settingsMarkdown()}
`,
);
