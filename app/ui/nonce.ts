import { createContext } from 'react';

/** The nonce of the page's Content-Security-Policy; empty on pages without inline script. */
export const NonceContext = createContext('');
