import { button, make } from '../../../browser/dom.ts';

/** A button that may have nothing to do just now. */
export interface Tool {
  readonly name: string;
  press(): void;
  possible(): boolean;
}

/** A row of buttons. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Marks the buttons that have nothing to do. */
  update(): void;
}

/**
 * Buttons that have nothing to do are marked and not disabled: a disabled button loses the focus, and a reader who has just
 * undone the last step by keyboard would be nowhere.
 */
export function toolbar(name: string, tools: readonly Tool[]): Toolbar {
  const buttons = tools.map((tool) => ({
    tool,
    element: button(tool.name, () => {
      if (tool.possible()) tool.press();
    }),
  }));
  return {
    element: make(
      'div',
      { class: 'graph-tools label', role: 'group', 'aria-label': name },
      ...buttons.map(({ element }) => element),
    ),
    update() {
      for (const { tool, element } of buttons)
        element.setAttribute('aria-disabled', String(!tool.possible()));
    },
  };
}
