import './app/fonts.css';
import '@mantine/core/styles.css';
import './app/tokens.css';
import './app/base.css';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from './app/api.js';
import { App } from './app/app.js';
import { startTexts } from './app/i18n.js';
import { startLive } from './app/live.js';
import { loadAnewAfterUpgrade } from './app/upgraded.js';

loadAnewAfterUpgrade();
await startTexts();
startLive();
// An answer that says no is told on the page itself, where it was caught; anything else is a fault of ours.
const onCaughtError = (error: unknown): void => (error instanceof ApiProblem ? undefined : reportError(error));
createRoot(document.getElementById('root')!, { onCaughtError }).render(<App />);
