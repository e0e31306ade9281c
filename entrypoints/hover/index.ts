/** The second script on the page, brought in where there are mentions: hover, keys, and the card's frame. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../spotter/world.ts';
import { hoverPage } from './hover-page.ts';

export default defineUnlistedScript(() => {
  if (!world.page || world.hovered === world.page) return;
  world.hovered = world.page;
  hoverPage(world.page);
});
