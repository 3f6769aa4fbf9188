/** An element of the page by its id; page.html has all that are asked for. */
export function $<E extends HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}
