import { notebookText as words } from '../../locales/en/notebook.ts';
import { button, make } from '../../browser/dom.ts';
import { recall, remember } from '../../browser/storage.ts';
import { storageWorks } from '../../browser/storage-keys.ts';
import { saveFile } from '../../browser/save-file.ts';
import { densify } from '../../graphs/model/curve.ts';
import type { Knot } from '../../graphs/model/curve.ts';
import { readNotebook } from './kept.ts';
import type { Kept } from './kept.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Size of a small picture of a curve. */
const [WIDTH, HEIGHT] = [112, 70];

function pictureOf(knots: readonly Knot[]): SVGElement {
  const [svg, line] = [document.createElementNS(SVG, 'svg'), document.createElementNS(SVG, 'polyline')];
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('notebook-curve');
  const points = densify(knots, 40).map(
    ([x, y]) => `${Math.round(x * WIDTH)},${Math.round((1 - y) * HEIGHT)}`,
  );
  line.setAttribute('points', points.join(' '));
  svg.append(line);
  return svg;
}

function oneLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line;
}

/** `<reader-notebook>`: lists what this browser keeps of its reader, and gives it out or empties it. */
class ReaderNotebook extends HTMLElement {
  readonly #status = make('p', { role: 'status', class: 'label' });

  connectedCallback(): void {
    this.#show();
  }

  #base(): string {
    return this.dataset['base'] ?? '/';
  }

  #show(): void {
    const kept = readNotebook(this.#base());
    const { curves, drafts, sent } = kept;
    const sections = [
      this.#section(
        words.curves,
        curves.map((one) => this.#curve(one)),
      ),
      this.#section(
        words.drafts,
        drafts.map((one) => this.#draft(one)),
      ),
      this.#section(
        words.sent,
        sent.map((one) => this.#sent(one)),
      ),
    ].flat();
    const isEmpty = sections.length === 0;
    const empty = storageWorks('localStorage') ? words.empty : words.noStorage;
    this.replaceChildren(
      ...(isEmpty ? [make('p', {}, empty)] : [...sections, this.#all(kept)]),
      this.#status,
    );
  }

  #section(title: string, entries: readonly HTMLElement[]): HTMLElement[] {
    if (entries.length === 0) return [];
    return [
      make('h2', { class: 'section-title' }, title),
      make('ul', { class: 'notebook-entries' }, ...entries),
    ];
  }

  #entry(key: string, picture: Node, what: string, ...rest: HTMLElement[]): HTMLElement {
    const remove = button(words.remove, () => {
      this.#empty([key]);
    });
    remove.setAttribute('aria-label', words.removeNamed(what));
    return make('li', {}, picture, make('div', {}, ...rest), remove);
  }

  #curve({ key, path, title, curve, fragment, isDone }: Kept['curves'][number]): HTMLElement {
    const link = make('a', { href: `${path.replace(/#.*/, '')}#${fragment}` }, title);
    const about = [words.closest(curve.scenario), ...(isDone ? [] : [words.unfinished])].join(', ');
    return this.#entry(
      key,
      pictureOf(curve.knots),
      title,
      make('p', {}, link),
      make('span', { class: 'label' }, about),
    );
  }

  #draft({ key, essay, draft }: Kept['drafts'][number]): HTMLElement {
    const target = new URLSearchParams({
      ...(draft.to === '' ? {} : { to: draft.to }),
      ...(draft.quote === '' ? {} : { quote: draft.quote }),
    });
    const line = oneLine(draft.text) || words.noText;
    const fragment = target.size > 0 ? `#${target.toString()}` : '';
    const about = [
      essay,
      ...(draft.quote === ''
        ? draft.to === ''
          ? []
          : [words.toComment]
        : [words.toPassage(oneLine(draft.quote))]),
      ...(draft.scenario === '' ? [] : [words.believes(draft.scenario, draft.credence)]),
      ...(draft.curve ? [words.withCurve] : []),
    ];
    return this.#entry(
      key,
      draft.curve ? pictureOf(draft.curve.knots) : make('span'),
      line,
      make('p', {}, make('a', { href: `${this.#base()}essays/${essay}/answer/${fragment}` }, line)),
      make('span', { class: 'label' }, about.join(', ')),
    );
  }

  #sent({ key, essay, name, text }: Kept['sent'][number]): HTMLElement {
    return this.#entry(
      key,
      make('span'),
      name,
      make(
        'p',
        {},
        button(words.fileOf(name), () => {
          saveFile(name, 'text/markdown;charset=utf-8', text);
        }),
      ),
      make('span', { class: 'label' }, essay),
    );
  }

  #all({ curves, drafts, sent }: Kept): HTMLElement {
    const keys = [...curves, ...drafts, ...sent].map(({ key }) => key);
    return make(
      'p',
      { class: 'notebook-all' },
      button(words.exportAll, () => {
        const all = {
          curves: curves.map(({ title, path, fragment }) => ({ title, path, curve: fragment })),
          drafts: drafts.map(({ essay, draft }) => ({ essay, ...draft })),
          sent: sent.map(({ essay, name, text }) => ({ essay, name, text })),
        };
        saveFile(words.file, 'application/json', `${JSON.stringify(all, undefined, 2)}\n`);
      }),
      button(words.emptyAll, () => {
        this.#empty(keys);
      }),
    );
  }

  /** Takes entries out, and offers to bring them back. */
  #empty(keys: readonly string[]): void {
    const before = keys.map((key) => [key, recall('localStorage', key)] as const);
    for (const key of keys) remember('localStorage', key, undefined);
    this.#show();
    const undo = button(words.undo, () => {
      for (const [key, text] of before) remember('localStorage', key, text);
      this.#show();
      this.#status.textContent = words.restored;
    });
    this.#status.replaceChildren(words.emptied, ' ', undo);
    undo.focus();
  }
}

customElements.define('reader-notebook', ReaderNotebook);
