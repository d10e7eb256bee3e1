/* What every page does beyond being read. */
import './keys-live.ts';
import './previews-live.ts';
