// Seals with the present master key what the one before sealed, as the owner of the tables (DATABASE_URL): docs/operations/keys.md.
import { main } from '../dist/libs/persistence/src/reseal-command.js';

process.exit(await main());
