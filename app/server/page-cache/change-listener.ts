import pg from 'pg';
import { log } from '#app/lib/log.server.ts';
import { seconds } from '#app/lib/time.ts';

/** How often we ask whether the connection still lives. */
const HEARTBEAT = 300;
/** Longest that pages are believed without an answer. */
const BELIEVED = seconds(1) - 100;
const LONGEST_PAUSE = seconds(5);

export interface ChangeListener {
  /** Whether every change committed more than a second ago has been heard of. */
  upToDate(): boolean;
  stop(): Promise<void>;
}

export interface Hearing {
  /** Something changed: topics as the database tells them. */
  readonly onChange: (topics: readonly string[]) => void;
  /** Changes may have been missed. */
  readonly onGap: () => void;
}

/**
 * Listens for changes of what pages show, on a connection of its own. An answered heartbeat proves that everything
 * committed before it was asked has been delivered; while none is answered, nothing is believed. After a lost connection
 * all may have changed: `onGap` says so once listening works again.
 */
export function listenForChanges(databaseUrl: string, { onChange, onGap }: Hearing): ChangeListener {
  let client: pg.Client | null = null;
  let provenAt = -Infinity;
  let stopped = false;
  let pause: number = 100;
  let timer: NodeJS.Timeout | undefined;

  const later = (work: () => Promise<void>, wait: number) => {
    timer = setTimeout(() => void work(), wait);
    timer.unref();
  };

  async function connect(): Promise<void> {
    if (stopped) return;
    const mine = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, keepAlive: true, application_name: 'pages' });
    client = mine;
    mine.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'pages') onChange(payload.split(' '));
    });
    mine.on('error', () => lose(mine));
    mine.on('end', () => lose(mine));
    try {
      const asked = performance.now();
      await mine.connect();
      await mine.query('LISTEN pages');
      onGap();
      provenAt = asked;
      pause = 100;
      later(() => beat(mine), HEARTBEAT);
    } catch {
      lose(mine);
    }
  }

  async function beat(mine: pg.Client): Promise<void> {
    if (client !== mine) return;
    const asked = performance.now();
    const deaf = setTimeout(() => lose(mine), seconds(2));
    try {
      await mine.query('SELECT 1');
      if (client !== mine) return;
      provenAt = asked;
      later(() => beat(mine), HEARTBEAT);
    } catch {
      lose(mine);
    } finally {
      clearTimeout(deaf);
    }
  }

  function lose(mine: pg.Client): void {
    if (client !== mine) return;
    client = null;
    provenAt = -Infinity;
    mine.end().catch(() => undefined);
    if (stopped) return;
    log.warn('the connection that tells of changes is lost; pages are drawn each time until it is back');
    later(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  void connect();
  return {
    upToDate: () => performance.now() - provenAt < BELIEVED,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const open = client;
      client = null;
      await open?.end().catch(() => undefined);
    },
  };
}
