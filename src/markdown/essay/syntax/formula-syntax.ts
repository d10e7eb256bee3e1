import type { Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  /** The tokens that mdast-util-math makes nodes of. */
  interface TokenTypeMap {
    mathFlow: 'mathFlow';
    mathFlowFence: 'mathFlowFence';
    mathFlowFenceSequence: 'mathFlowFenceSequence';
    mathFlowValue: 'mathFlowValue';
    mathText: 'mathText';
    mathTextData: 'mathTextData';
    mathTextSequence: 'mathTextSequence';
  }
}

const BACKSLASH = 92;
const DOLLAR = 36;

/** The codes of line endings are negative in micromark, and -3, -4 and -5; null is the end of what is parsed. */
function isLineEnd(code: number | null): code is -3 | -4 | -5 {
  return code !== null && code < -2;
}

function isSpace(code: number | null): boolean {
  return code === null || code < 0 || code === 32;
}

function isDigit(code: number | null): boolean {
  return code !== null && code >= 48 && code <= 57;
}

/**
 * `$x$` and `$$x$$` in a line of text. As in Pandoc, a single dollar opens before a non-space and closes after one, and
 * never before a digit, so that "$5 or $10" stays money. The first `$` after an opening one decides, as in comments.
 */
const tokenizeText: Tokenizer = function (effects, ok, nok) {
  let run = 0;
  let previous: number | null = null;
  let isEmpty = true;

  const opening: State = (code) => {
    if (code === DOLLAR && run < 3) {
      effects.consume(code);
      run += 1;
      return opening;
    }
    if (run > 2 || (run === 1 && isSpace(code))) return nok(code);
    effects.exit('mathTextSequence');
    return between(code);
  };
  const between: State = (code) => {
    if (code === null) return nok(code);
    if (code === DOLLAR) return beforeClosing(code);
    if (isLineEnd(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      previous = code;
      return between;
    }
    effects.enter('mathTextData');
    return data(code);
  };
  const data: State = (code) => {
    if (code === null || code === DOLLAR || isLineEnd(code)) {
      effects.exit('mathTextData');
      return between(code);
    }
    isEmpty &&= isSpace(code);
    previous = code;
    effects.consume(code);
    return code === BACKSLASH ? escaped : data;
  };
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return data(code);
    previous = code;
    effects.consume(code);
    return data;
  };
  const beforeClosing: State = (code) => {
    if (isEmpty || (run === 1 && isSpace(previous))) return nok(code);
    effects.enter('mathTextSequence');
    effects.consume(code);
    return run === 1 ? afterClosing : second;
  };
  const second: State = (code) => {
    if (code !== DOLLAR) return nok(code);
    effects.consume(code);
    return afterClosing;
  };
  const afterClosing: State = (code) => {
    if (run === 1 && isDigit(code)) return nok(code);
    effects.exit('mathTextSequence');
    effects.exit('mathText');
    return ok(code);
  };

  return (code) => {
    effects.enter('mathText');
    effects.enter('mathTextSequence');
    return opening(code);
  };
};

/** Not in the middle of a row of dollars; a formula may follow a formula, and a dollar that a backslash escapes. */
function startsHere(this: TokenizeContext, code: number | null): boolean {
  const last = this.events.at(-1)?.[1].type;
  return code !== DOLLAR || last === 'characterEscape' || last === 'mathText';
}

/** A line ending before a line that belongs to the same container; a line that only looks so ("lazy") ends a display. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (!isLineEnd(code)) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (first) => (this.parser.lazy[this.now().line] ? nok(first) : ok(first));
    };
  },
};

/** `$$` and nothing more on its line. */
const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let run = 0;
    const dollars: State = (code) => {
      if (code !== DOLLAR) return nok(code);
      effects.consume(code);
      run += 1;
      if (run < 2) return dollars;
      effects.exit('mathFlowFenceSequence');
      return end;
    };
    const end: State = (code) => {
      if (code === null || isLineEnd(code)) {
        effects.exit('mathFlowFence');
        return ok(code);
      }
      if (!isSpace(code)) return nok(code);
      effects.enter('whitespace');
      return spaces(code);
    };
    const spaces: State = (code) => {
      if (code !== null && !isLineEnd(code) && isSpace(code)) {
        effects.consume(code);
        return spaces;
      }
      effects.exit('whitespace');
      return end(code);
    };
    return (code) => {
      effects.enter('mathFlowFence');
      effects.enter('mathFlowFenceSequence');
      return dollars(code);
    };
  },
};

/**
 * A display: `$$` at the start of a line up to `$$` at the end of the same or a later one, with TeX on both lines if the
 * author likes. `$$a$$ and $$b$$` is a line of prose. The first line decides, because micromark cannot take back the
 * lines after it: so a display that is never closed goes to the end of what holds it, and its author is told.
 */
const tokenizeFlow: Tokenizer = function (effects, ok, nok) {
  const interrupts = this.interrupt === true;
  let run = 0;
  let isFirstLine = true;
  let isEmpty = true;

  const opening: State = (code) => {
    if (code === DOLLAR) {
      if (run === 2) return nok(code);
      effects.consume(code);
      run += 1;
      return opening;
    }
    if (run < 2) return nok(code);
    effects.exit('mathFlowFenceSequence');
    effects.exit('mathFlowFence');
    return between(code);
  };
  const between: State = (code) => {
    if (code === null) return done(code);
    if (isLineEnd(code)) return interrupts ? done(code) : effects.attempt(nextLine, lineStart, done)(code);
    if (code === DOLLAR) {
      if (isFirstLine && isEmpty) return nok(code);
      return effects.attempt(closing, done, isFirstLine ? oneDollar : value)(code);
    }
    return value(code);
  };
  /** In the first line a single dollar is TeX that KaTeX will refuse, but `$$` and words after it make a line of prose. */
  const oneDollar: State = (code) => effects.check(twoDollars, nok, value)(code);
  const lineStart: State = (code) => {
    isFirstLine = false;
    return between(code);
  };
  const value: State = (code) => {
    effects.enter('mathFlowValue');
    return consume(code);
  };
  const consume: State = (code) => {
    isEmpty &&= isSpace(code);
    effects.consume(code);
    return code === BACKSLASH ? escaped : inValue;
  };
  const inValue: State = (code) => {
    if (code !== null && !isLineEnd(code) && code !== DOLLAR) return consume(code);
    effects.exit('mathFlowValue');
    return between(code);
  };
  const escaped: State = (code) => (code === null || isLineEnd(code) ? inValue(code) : consume(code));
  const done: State = (code) => {
    effects.exit('mathFlow');
    return ok(code);
  };

  return (code) => {
    effects.enter('mathFlow');
    effects.enter('mathFlowFence');
    effects.enter('mathFlowFenceSequence');
    return opening(code);
  };
};

const twoDollars: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const second: State = (code) => {
      if (code !== DOLLAR) return nok(code);
      effects.consume(code);
      effects.exit('data');
      return ok;
    };
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      return second;
    };
  },
};

/** Formulas as comments have them, in place of those of micromark-extension-math, whose tokens they give. */
export const formulaSyntax: Extension = {
  disable: { null: ['mathText', 'mathFlow'] },
  text: { [DOLLAR]: { name: 'formulaText', tokenize: tokenizeText, previous: startsHere } },
  flow: { [DOLLAR]: { name: 'formulaFlow', tokenize: tokenizeFlow, concrete: true } },
};
