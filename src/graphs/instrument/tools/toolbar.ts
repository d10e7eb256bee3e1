import { button, make } from '../../../browser/dom.ts';

/** A button that may have nothing to do just now. */
export interface Tool {
  readonly name: string;
  press(): void;
  possible(): boolean;
  /** Whether it stands in the row; always, without this. */
  shown?(): boolean;
  /** For a button that turns something on and off: whether that is on. */
  isPressed?(): boolean;
  /** True: the button that leads on. */
  readonly isMain?: boolean;
}

/** A row of buttons. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Shows which buttons have something to do. */
  update(): void;
  focus(name: string): void;
}

/**
 * Buttons that have nothing to do are marked and not disabled: a disabled button loses the focus, and a reader who has just
 * undone the last step by keyboard would be nowhere.
 */
export function toolbar(name: string, tools: readonly Tool[]): Toolbar {
  const buttons = tools.map((tool) => {
    const element = button(tool.name, () => {
      if (tool.possible()) tool.press();
    });
    if (tool.isMain) element.className = 'graph-main';
    return { tool, element };
  });
  return {
    element: make(
      'div',
      { class: 'graph-tools label', role: 'group', 'aria-label': name },
      ...buttons.map(({ element }) => element),
    ),
    update() {
      for (const { tool, element } of buttons) {
        element.setAttribute('aria-disabled', String(!tool.possible()));
        element.hidden = tool.shown?.() === false && element !== document.activeElement;
        if (tool.isPressed) element.setAttribute('aria-pressed', String(tool.isPressed()));
      }
    },
    focus(wanted) {
      buttons.find(({ tool }) => tool.name === wanted)?.element.focus();
    },
  };
}
