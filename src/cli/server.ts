/** Starts the language server for an editor that forks it; what it is made of stands in the program of the commands. */
import { server } from './commands';

void server();
