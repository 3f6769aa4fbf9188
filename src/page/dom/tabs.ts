/** The tabs over the views: clicked, or gone through with the arrow keys. */
import type { View } from '../state';
import { $ } from './element';
import { VIEWS } from './screen';

export function onTabs(show: (view: View) => void): void {
  for (const [at, view] of VIEWS.entries()) {
    const tab = $(`tab-${view}`);
    tab.addEventListener('click', () => show(view));
    tab.addEventListener('keydown', ({ key }) => {
      const by = { ArrowRight: 1, ArrowLeft: VIEWS.length - 1 }[key];
      const other = by && VIEWS[(at + by) % VIEWS.length];
      if (!other) return;
      show(other);
      $(`tab-${other}`).focus();
    });
  }
}
