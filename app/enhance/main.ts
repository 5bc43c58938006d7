import { listKept } from './kept-pages.ts';
import { showMine } from './mine.ts';
import { showSeen } from './seen.ts';
import { suggestWhileTyping } from './suggest.ts';
import { installWorker } from './install-worker.ts';

// The one script of the shop's pages. Everything here makes a working page nicer; nothing needs it.
showMine();
installWorker();
listKept();
showSeen();
suggestWhileTyping();
