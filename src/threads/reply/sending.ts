import { replyBrowserText as words } from '../../locales/en/reply-browser.ts';
import { make, part } from '../../browser/dom.ts';
import { saveFile } from '../../browser/save-file.ts';
import { letter, mailAsking, newFilePage, proposal } from './proposal.ts';
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

/** Where a downloaded file goes from here, as links. */
function nextSteps({ repository, email, subject }: Ways, { name, path }: Ready): HTMLAnchorElement[] {
  return [
    ...(email === undefined
      ? []
      : [make('a', { href: mailAsking(email, subject, name) }, words.nextMail(email))]),
    ...(repository
      ? [
          make(
            'a',
            { href: newFilePage(repository, path), target: '_blank', rel: 'noopener' },
            words.nextPropose(new URL(repository.address).hostname),
          ),
        ]
      : []),
  ];
}

/**
 * The ways in which a file leaves the page; none of them sends anything by itself.
 * @param make the file as it is now; undefined, after saying why, when something is wrong with it
 */
export function offerSending(
  form: HTMLFormElement,
  ways: Ways,
  make: () => Ready | undefined,
  signal: AbortSignal,
): void {
  const told = part(form, '.answer-told');
  const shown = form.querySelector<HTMLDetailsElement>('.answer-file');
  const tell = (message: string): void => {
    told.textContent = message;
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

  /** A button that does something with the file, unless something is wrong with it. */
  const offer = (value: string, use: (ready: Ready) => void): void => {
    const press = (): void => {
      const ready = make();
      if (ready) use(ready);
    };
    part(form, `button[value="${value}"]`).addEventListener('click', press, { signal });
  };
  offer('download', (ready) => {
    saveFile(ready.name, 'text/markdown;charset=utf-8', ready.text);
    const steps = nextSteps(ways, ready);
    told.replaceChildren(
      `${words.downloaded(ready.name)} `,
      ...(steps.length === 0
        ? [words.nextNowhere]
        : steps.flatMap((step, index) => (index === 0 ? [step] : [words.or, step]))),
      ...(steps.length === 0 ? [] : ['.']),
    );
  });
  offer('copy', (ready) => {
    void copy(ready).then((done) => {
      tell(done ? words.copied : words.copyBlocked);
    });
  });
  /** Sets the address of a link when it is followed; with something wrong in the form it is not followed. */
  const follow = (link: HTMLAnchorElement | null, lead: (ready: Ready) => string): void => {
    const led = (event: Event): void => {
      const ready = make();
      if (ready && link) link.href = lead(ready);
      else event.preventDefault();
    };
    link?.addEventListener('click', led, { signal });
    link?.addEventListener('auxclick', led, { signal });
  };
  follow(form.querySelector('a.answer-propose'), (ready) => {
    const { repository } = ways;
    if (!repository) return '';
    const page = proposal(repository, ready.path, ready.text);
    if (page !== undefined) {
      tell(words.proposed);
      return page;
    }
    void copy(ready).then((done) => {
      tell(words.tooLongToPropose(done));
    });
    return newFilePage(repository, ready.path);
  });
  follow(form.querySelector('a.answer-mail'), (ready) => {
    const { address, whole } = letter(ways.email ?? '', ways.subject, ready.name, ready.text);
    tell(whole ? words.mailed : words.tooLongToMail);
    return address;
  });
}
