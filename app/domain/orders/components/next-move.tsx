import type { GroupOrderStatus } from '#app/generated/prisma/enums.ts';
import { useT } from '#app/i18n/use-language.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { movesFrom } from '../moves.ts';

type GroupMove = 'accept' | 'pack' | 'dispatch' | 'deliver' | 'return' | 'decline';

const ICONS: Record<GroupMove, IconName> = { accept: 'check', pack: 'box', dispatch: 'truck', deliver: 'check', return: 'back', decline: 'cross' };

/** Moves that ask something first have a page of their own. */
const ASKING: readonly GroupMove[] = ['dispatch', 'return', 'decline'];

/** What a group can do with an order now, by the table: the next step first. */
export function groupMoves(status: GroupOrderStatus): GroupMove[] {
  return movesFrom(status, 'group').filter((move): move is GroupMove => move in ICONS);
}

/** One button for one move: a post at its own address, or a link to the page that asks first. */
export function MoveButton({ id, move, main }: { readonly id: string; readonly move: GroupMove; readonly main: boolean }) {
  const t = useT();
  const look = `button w-full ${main ? 'button-good min-h-14 text-lg' : 'button-plain'}`;
  const address = `/seller/orders/${id}/${move}`;
  const words = (
    <>
      <Icon name={ICONS[move]} /> {t(`orders.one.next.${move}`)}
    </>
  );
  if (ASKING.includes(move)) {
    return (
      <a className={look} href={address}>
        {words}
      </a>
    );
  }
  return (
    <form method="post" action={address}>
      <button type="submit" className={look}>
        {words}
      </button>
    </form>
  );
}
