/* What an essay does beyond being read. Each part looks for its elements, and does nothing on a page without them. */
import './contents-live.ts';
import './notes-live.ts';
import './terms-live.ts';
import '../threads/reply/passage-link-element.ts';
