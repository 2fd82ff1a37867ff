import './app/fonts.css';
import '@mantine/core/styles.css';
import './app/tokens.css';
import './app/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { startTexts } from './app/i18n.js';

await startTexts();
createRoot(document.getElementById('root')!).render(<App />);
