/** How every officer of the demo signs in. Printed at start and never used outside the demo, which listens on this computer only. */
export const DEMO_PASSWORD = 'haat demo officer';
export const DEMO_TOTP_SECRET = 'DEMOHAATDEMOHAATDEMOHAATDEMOHAAT';
