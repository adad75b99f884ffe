import { render } from 'preact';
import { App } from './app.tsx';
import { loadHistory } from './history/history.ts';
import { listenForFiles } from './start/listen-for-files.ts';
import { followPreferences } from './store/preferences.ts';
import { loadHealth, loadServer } from './store/server.ts';
import './style/index.css';

followPreferences();
listenForFiles();
const root = document.getElementById('app');
if (root) render(<App />, root);
void loadServer();
void loadHealth();
void loadHistory();
