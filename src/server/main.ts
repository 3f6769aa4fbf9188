/** Starts the language server: over IPC when an editor forks it, over stdio with `--stdio`. */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server';

serve(createConnection(ProposedFeatures.all), join(__dirname, '..', 'native'));
