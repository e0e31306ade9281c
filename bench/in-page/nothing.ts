/** What a call costs by itself. */
import { offer } from './contender.ts';

offer({ prepare: () => {}, run: () => 0 });
