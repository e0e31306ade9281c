/** Nearly the limit: one walk that joins the text. */
import { joinText, offer } from './contender.ts';

offer({ prepare: () => {}, run: () => joinText().length });
