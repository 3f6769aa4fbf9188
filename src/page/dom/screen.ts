/** Shows a state: the text, what was found in it, and what can be done. */
import type { Range } from '../../model/manuscript';
import type { FindingRow, Reading } from '../engine';
import type { State, View } from '../state';
import { $ } from './element';
import { createList } from './list';
import { fillFigure, fillFinding, fillOutline } from './rows';
import { createUnderlay } from './underlay';

export const VIEWS: readonly View[] = ['findings', 'outline', 'figures'];

export interface Screen {
  /** Shows what is different from before. */
  readonly show: (state: State, before: State) => void;
  /** Takes the writer to a place in the text that is shown. */
  readonly goTo: (place: Range) => void;
}

export interface Hands {
  /** Goes to a range of the last reading. */
  readonly go: (range: Range) => void;
  readonly fix: (finding: FindingRow, index: number) => void;
}

export function createScreen(field: HTMLTextAreaElement, { go, fix }: Hands): Screen {
  const underlay = createUnderlay($('underlay'), field);
  const lookOf = ({ range: _, ...look }: { readonly range: Range }) => JSON.stringify(look);
  const onAct = ({ range }: { readonly range: Range }) => go(range);
  const lists = {
    findings: createList<FindingRow>({
      list: $('findings'),
      lookOf: ({ severity, message, excerpt, fixes }) =>
        JSON.stringify([severity, message, excerpt, fixes.map(({ title }) => title)]),
      fill: fillFinding,
      onAct: (row, act) => (act === 'go' ? go(row.range) : fix(row, Number(act.replace('fix ', '')))),
    }),
    outline: createList({ list: $('outline'), lookOf, fill: fillOutline, onAct }),
    figures: createList({ list: $('figures'), lookOf, fill: fillFigure, onAct }),
  };

  function turnTo(place: Range): void {
    field.setSelectionRange(place.start, place.end);
    underlay.reveal(field.value, place);
    field.scrollIntoView({ block: 'nearest' });
  }

  function showText(text: string): void {
    if (field.value !== text) field.value = text;
    underlay.follow(text);
    document.body.classList.toggle('empty', text.trim() === '');
  }

  function showReading({
    findings,
    outline,
    figures,
    length,
    problems,
    safe,
    pasted,
    trouble,
  }: Reading): void {
    lists.findings(findings);
    lists.outline(outline);
    lists.figures(figures);
    const wrong = figures.filter((each) => each.wrong).length;
    const suggestions = findings.length - problems;
    $('length').textContent =
      length && `${length}，${problems} 处问题${suggestions > 0 ? `，${suggestions} 条建议` : ''}`;
    $('tab-findings').textContent = `问题 ${problems}`;
    $('tab-figures').textContent = wrong > 0 ? `数字账（${wrong} 处要核对）` : '数字账';
    $('fixAll').textContent = safe > 0 ? `一次改好（${safe} 处）` : '一次改好';
    $('offer').hidden = !pasted;
    $('trouble').textContent = trouble ?? '';
    $('noFindings').hidden = findings.length > 0 || trouble !== undefined;
    $('noOutline').hidden = outline.length > 0;
    $('noFigures').hidden = figures.length > 0;
  }

  /** Marks that stand have moved along with what was written since. */
  function markFindings({ read, text }: State): void {
    if (read?.text === text) underlay.mark(read.reading.findings);
  }

  return {
    show(state, before) {
      if (state.text !== before.text) showText(state.text);
      if (state.place && state.place !== before.place) turnTo(state.place);
      if (state.read && state.read !== before.read) {
        showReading(state.read.reading);
        markFindings(state);
      }
      if (state.view !== before.view) showView(state.view);
      showTools(state);
    },
    goTo(place) {
      field.focus({ preventScroll: true });
      turnTo(place);
    },
  };
}

function showView(shown: View): void {
  for (const view of VIEWS) {
    const tab = $(`tab-${view}`);
    tab.setAttribute('aria-selected', String(view === shown));
    tab.tabIndex = view === shown ? 0 : -1;
    $(`panel-${view}`).hidden = view !== shown;
  }
}

function showTools({ text, past, future, working, notice }: State): void {
  $('notice').textContent = notice;
  setOff('undo', past.length === 0);
  setOff('redo', future.length === 0);
  for (const id of ['clean', 'fixAll', 'copy', 'save']) setOff(id, text === '' || working !== undefined);
}

/** It can still be reached, and says why there is nothing to do. */
function setOff(id: string, off: boolean): void {
  $(id).setAttribute('aria-disabled', String(off));
}
