import { describe, expect, it } from 'vitest';
import { parseSite } from '../../../../src/schema/files.ts';
import { letter, newFilePage, proposal, repositoryOf } from '../../../../src/threads/reply/proposal.ts';

function repliesOf(replies: Record<string, string>) {
  const site = {
    title: 'T',
    origin: 'https://t.example',
    language: 'en',
    description: 'D',
    author: 'a',
    replies,
  };
  const { value } = parseSite('site.json', JSON.stringify(site));
  if (!value) throw new Error('no site');
  return value.replies;
}

const PATH = 'content/threads/cats/2026-01-01-a.md';
const TEXT = '---\nauthor: "A & B"\n---\n# 1 + 1 = 2?\n';

describe('the page of a repository that takes a new file', () => {
  it.each([
    ['https://github.com/o/r/', {}, 'https://github.com/o/r/new/main', 'filename', 'value'],
    [
      'https://gitlab.com/g/s/r',
      { branch: 'a/b c' },
      'https://gitlab.com/g/s/r/-/new/a/b%20c',
      'file_name',
      'content',
    ],
    ['https://codeberg.org/o/r', {}, 'https://codeberg.org/o/r/_new/main/', 'filename', 'value'],
    [
      'https://git.example/o/r',
      { host: 'forgejo' },
      'https://git.example/o/r/_new/main/',
      'filename',
      'value',
    ],
  ])('%s', (repository, more, page, name, value) => {
    const found = repositoryOf(repliesOf({ repository, ...more }));
    if (!found) throw new Error('no repository');
    const url = new URL(proposal(found, PATH, TEXT) ?? '');
    expect(`${url.origin}${url.pathname}`).toBe(page);
    expect([...url.searchParams]).toEqual([
      [name, PATH],
      [value, TEXT],
    ]);
    expect(new URL(newFilePage(found, PATH)).searchParams.get(value)).toBeNull();
    expect(proposal(found, PATH, 'é'.repeat(1_500))).toBeUndefined();
  });

  it('is unknown where neither address nor settings tell the software', () => {
    expect(repositoryOf(repliesOf({ repository: 'https://git.example/o/r' }))).toBeUndefined();
    expect(repositoryOf(repliesOf({ repository: 'https://notgithub.com/o/r' }))).toBeUndefined();
    expect(repositoryOf(repliesOf({ email: 'a@b.example' }))).toBeUndefined();
  });
});

describe('a letter', () => {
  it('holds a short file, and asks for an attachment otherwise', () => {
    const short = letter('a@b.example', 'Answer to “T”', 'a.md', TEXT);
    const url = new URL(short.address);
    expect(short.whole).toBe(true);
    expect(url.pathname).toBe('a@b.example');
    expect(url.searchParams.get('subject')).toBe('Answer to “T”');
    expect(url.searchParams.get('body')).toBe(TEXT.replaceAll('\n', '\r\n'));
    const long = letter('a@b.example', 'S', 'a.md', 'x'.repeat(3_000));
    expect(long.whole).toBe(false);
    expect(new URL(long.address).searchParams.get('body')).toBe('The file a.md is attached.');
  });
});
