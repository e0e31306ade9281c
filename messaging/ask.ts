/**
 * Asks for what may be asked twice, again if no answer comes: the background may be put to sleep over a message, and in
 * Firefox an answer that is lost so neither comes nor fails.
 */
import type { Payload, Reply, RequestName } from './protocol.ts';
import { send } from './send.ts';

/** ms: a background that must wake first answers within a few hundred. */
const PATIENCE = 2_500;
const TRIES = 4;

/** Of what may be asked twice; whatever writes goes through `send`. */
type Question = Extract<
  RequestName,
  'getEntry' | 'listNotesOfEntry' | 'findDraft' | 'registerCard' | 'confirmCard' | 'findTrouble'
>;

/** @throws Error when each try was refused or went unanswered. */
export async function ask<K extends Question>(name: K, payload: Payload<K>): Promise<Reply<K>> {
  let last: unknown;
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return await within(PATIENCE, name, send(name, payload));
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

function within<T>(ms: number, name: string, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name}: no answer within ${ms} ms`)), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
