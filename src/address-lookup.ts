import { ADDRESSES, CHOICES, TOOL_FOLDERS, fillTemplate, patternOf } from './addresses.ts';
import type { Addressed, AddressRow, FoundKind } from './addresses.ts';

/** The file of a built site that an address leads to. */
export function fileAt(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** An old address of an essay as a path from the root of the site, without slashes at its ends. */
export function aliasPath(alias: string): string {
  return alias.replace(/^\/|\/$/g, '');
}

/** First segments of the site's own addresses, by which no page of content may be called. */
function reservedNames(): Set<string> {
  const paths = [...Object.values(ADDRESSES).map(({ path }) => path), ...TOOL_FOLDERS];
  const segments = paths.map(
    (path) =>
      fileAt(path)
        .replace(/\.html$/, '/')
        .split('/', 1)[0] ?? '',
  );
  return new Set(segments.filter((segment) => !/[{.]/.test(segment)));
}

const RESERVED = reservedNames();

/** Whether the site itself uses a name at its root, so that no page of content may have it. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

/** Whether a path lies in a folder that a tool fills, where nothing else may be. */
export function isToolFolder(path: string): boolean {
  return TOOL_FOLDERS.some((folder) => path.startsWith(folder));
}

/** Of parameters that are neither ids nor numbers. */
const PATTERNS: Readonly<Record<string, string>> = {
  year: String.raw`\d{4}`,
  tag: '[^/]+',
  ...Object.fromEntries(Object.entries(CHOICES).map(([name, choices]) => [name, choices.join('|')])),
};

const ROWS: readonly { readonly name: string; readonly row: AddressRow; readonly pattern: RegExp }[] =
  Object.entries(ADDRESSES).map(([name, row]) => ({
    name,
    row,
    pattern: new RegExp(`^${patternOf(row.path, PATTERNS)}$`),
  }));

/** An address of the site, and the row of the table that it belongs to. */
export interface KnownAddress {
  readonly name: string;
  readonly found: FoundKind | undefined;
  /** Values of the template's parameters. */
  readonly filling: Readonly<Record<string, string | undefined>>;
}

/** The rows that a path without the base belongs to: one, or none when it is no address of the site. */
export function addressesAt(path: string): readonly KnownAddress[] {
  return ROWS.flatMap(({ name, row, pattern }) => {
    const groups = pattern.exec(path)?.groups ?? {};
    if (!pattern.test(path) || (name === 'page' && isReserved(groups['page'] ?? ''))) return [];
    return [{ name, found: row.found, filling: groups }];
  });
}

/** Fills a template; a parameter that has no value takes each of its choices in turn. */
function fillAll(template: string, filling: Readonly<Record<string, string | number>>): string[] {
  const open = [...template.matchAll(/\{(\w+)\}/g)].find(([, name = '']) => filling[name] === undefined);
  const choices = CHOICES[open?.[1] ?? ''];
  if (!open || !choices) return [fillTemplate(template, filling)];
  return choices.flatMap((value) => fillAll(template, { ...filling, [open[1] ?? '']: value }));
}

/** Every address of a site to which a link may lead, without the base. */
export function linkTargets(content: Addressed): string[] {
  return ROWS.flatMap(({ row: { path, of } }) =>
    of === undefined ? [] : content[of].flatMap((filling) => fillAll(path, filling)),
  );
}
