import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

// A bundle of the build lies elsewhere, so the way to the packages starts at the project.
const packages = createRequire(resolve('package.json'));

/** Where a file of a package lies. @throws Error when the package has no such file. */
export function packagedPath(file: string): string {
  return packages.resolve(file);
}

/**
 * Registers a typeface of a package for pictures that are drawn at build.
 * @param file path of the WOFF2 file in its package, as an import names it
 * @throws Error when the package has no such file
 */
export function registerPackaged(file: string, family: string): void {
  GlobalFonts.register(readFileSync(packagedPath(file)), family);
}
