import { randomInt } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const LENGTHS = { cs_test_: 58, du_: 24, pi_: 24, ch_: 24, py_: 24, re_: 24, evt_: 24, txn_: 24, pm_: 24, li_: 24, price_: 24, prod_: 14, req_: 14 };

/** A fresh unguessable id with Stripe's prefix for that kind of object. */
export function newId(prefix: keyof typeof LENGTHS): string {
  return prefix + Array.from({ length: LENGTHS[prefix] }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
