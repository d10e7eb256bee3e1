import { replyBrowserText as words } from '../../locales/en/reply-browser.ts';
import type { Site } from '../../schema/site.ts';

type Replies = Site['replies'];
type Host = NonNullable<Replies['host']>;

/** A repository whose web pages let a stranger propose a file. */
export interface Repository {
  readonly address: string;
  readonly host: Host;
  readonly branch: string;
}

/** Longest address of a page; hosts refuse a request line beyond some 8 kB (RFC 9110, 4.1). */
const LONGEST_ADDRESS = 7_000;
/** Longest mailto: mail programs on Windows cut what goes beyond 2,000 characters. */
const LONGEST_MAIL = 1_900;

const HOSTS: readonly (readonly [name: RegExp, host: Host])[] = [
  [/^github\.com$/, 'github'],
  [/^(?:.+\.)?gitlab\./, 'gitlab'],
  [/^codeberg\.org$|^(?:.+\.)?(?:forgejo|gitea)\./, 'forgejo'],
];

/** The repository of a site's settings, when its host is told or known by its address. */
export function repositoryOf({ repository, host, branch }: Replies): Repository | undefined {
  if (repository === undefined) return undefined;
  const { hostname } = new URL(repository);
  const found = host ?? HOSTS.find(([name]) => name.test(hostname))?.[1];
  return found && { address: repository.replace(/(?<!\/)\/+$/, ''), host: found, branch };
}

/**
 * The page on which a stranger writes a new file, with its path and its content filled in: GitHub `filename` and
 * `value`, the same on Forgejo and Gitea (go-gitea/gitea #16556), GitLab `file_name` and `content`
 * (app/views/projects/blob/_editor.html.haml). Without content the page is empty but for the path.
 */
export function newFilePage({ address, host, branch }: Repository, path: string, content?: string): string {
  const at = branch.split('/').map(encodeURIComponent).join('/');
  const [page, name, value] = {
    github: [`/new/${at}`, 'filename', 'value'] as const,
    gitlab: [`/-/new/${at}`, 'file_name', 'content'] as const,
    forgejo: [`/_new/${at}/`, 'filename', 'value'] as const,
  }[host];
  const fields = [`${name}=${encodeURIComponent(path)}`];
  if (content !== undefined) fields.push(`${value}=${encodeURIComponent(content)}`);
  return `${address}${page}?${fields.join('&')}`;
}

/** The page with the whole file in its address, or undefined when no host would take an address so long. */
export function proposal(repository: Repository, path: string, content: string): string | undefined {
  const page = newFilePage(repository, path, content);
  return page.length <= LONGEST_ADDRESS ? page : undefined;
}

function mailto(email: string, subject: string, body: string): string {
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
}

/** A letter that asks to attach a file. */
export function mailAsking(email: string, subject: string, fileName: string): string {
  return mailto(email, subject, words.attached(fileName));
}

/** A letter with the file in it; one that asks to attach the file where it is too long for that (RFC 6068). */
export function letter(
  email: string,
  subject: string,
  fileName: string,
  content: string,
): { readonly address: string; readonly whole: boolean } {
  const address = mailto(email, subject, content);
  if (address.length <= LONGEST_MAIL) return { address, whole: true };
  return { address: mailAsking(email, subject, fileName), whole: false };
}
