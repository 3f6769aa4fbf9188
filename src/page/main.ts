/** The page that opens by a double click. One program, twice: it shows the text, and in a worker of its own it reads it. */
import './older';
import { start } from './dom/app';
import { answerQuestions, createAsker } from './dom/asking';

if (typeof document === 'undefined') answerQuestions();
else start(createAsker(document.currentScript?.textContent ?? ''));
