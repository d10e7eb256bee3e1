import { part } from '../../browser/dom.ts';
import { letter, newFilePage, proposal } from './proposal.ts';
import type { Repository } from './proposal.ts';

/** A file that is ready to go. */
export interface Ready {
  /** Name of the file, with `.md`. */
  readonly name: string;
  /** Its path in the repository. */
  readonly path: string;
  readonly text: string;
}

/** Where this site takes replies. */
export interface Ways {
  readonly repository: Repository | undefined;
  readonly email: string | undefined;
  readonly subject: string;
}

function save({ name, text }: Ready): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download holds on to what it has begun to read.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/**
 * The ways on which a file leaves the page, none of which sends anything by itself.
 * @param make the file as it is now; undefined, after saying why, when something is wrong with it
 */
export function offerSending(form: HTMLFormElement, ways: Ways, make: () => Ready | undefined): void {
  const told = part(form, '.answer-told');
  const shown = form.querySelector<HTMLDetailsElement>('.answer-file');
  const tell = (words: string): void => {
    told.textContent = words;
  };
  const copy = async (ready: Ready): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(ready.text);
      return true;
    } catch {
      part(form, '.answer-file code').textContent = ready.text;
      if (shown) shown.open = true;
      return false;
    }
  };
  const byHand = 'This browser does not let a page copy; copy the file below.';

  part(form, 'button[value="download"]').addEventListener('click', () => {
    const ready = make();
    if (!ready) return;
    save(ready);
    tell(`${ready.name} is in your downloads. It has not been sent.`);
  });
  part(form, 'button[value="copy"]').addEventListener('click', () => {
    const ready = make();
    if (!ready) return;
    void copy(ready).then((done) => {
      tell(done ? 'Copied. It has not been sent.' : byHand);
    });
  });
  /** A link is led right as it is followed; with something wrong it leads nowhere. */
  const follow = (link: HTMLAnchorElement | null, lead: (ready: Ready) => string): void => {
    const led = (event: Event): void => {
      const ready = make();
      if (ready && link) link.href = lead(ready);
      else event.preventDefault();
    };
    link?.addEventListener('click', led);
    link?.addEventListener('auxclick', led);
  };
  follow(form.querySelector('a.answer-propose'), (ready) => {
    const { repository } = ways;
    if (!repository) return '';
    const page = proposal(repository, ready.path, ready.text);
    if (page !== undefined) {
      tell('The page that opens has the file in it; it is proposed when you say so there.');
      return page;
    }
    void copy(ready).then((done) => {
      tell(
        `The file is too long for an address. ${done ? 'It is copied' : 'Copy it below'}: paste it into the page that opens.`,
      );
    });
    return newFilePage(repository, ready.path);
  });
  follow(form.querySelector('a.answer-mail'), (ready) => {
    const { address, whole } = letter(ways.email ?? '', ways.subject, ready.name, ready.text);
    tell(
      whole
        ? 'The letter has the file in it; it is sent when you send it.'
        : 'The file is too long for a letter: download it and attach it.',
    );
    return address;
  });
}
