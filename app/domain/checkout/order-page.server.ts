import type { Dispute, GroupOrder, GroupOrderEvent, Order, OrderLine, Payment, PaymentProblem, Product, Refund, ReturnRequest, CouponUse } from '#app/generated/prisma/client.ts';
import type { ListedPaper } from '#app/domain/papers/listed-paper.ts';
import { districtName } from '#app/domain/registry/district-names.server.ts';
import { prepared } from '#app/lib/db.server.ts';

/** A row as JSON tells it: moments as text, and counters as numbers. */
type Told<Row> = { readonly [Field in keyof Row]: Row[Field] extends Date ? string : Row[Field] extends Date | null ? string | null : Row[Field] extends bigint ? number : Row[Field] };

type ToldOrder = Told<Pick<Order, 'id' | 'personId' | 'token' | 'number' | 'placedAt' | 'itemsPaise' | 'shippingPaise' | 'totalPaise' | 'name' | 'phone' | 'line1' | 'line2' | 'city' | 'district' | 'stateCode'
  | 'pin' | 'billPin' | 'billAddress' | 'buyerGstin' | 'buyerBusiness' | 'recipientName' | 'recipientPhone' | 'giftNote'>> & {
  readonly couponUses: readonly Pick<CouponUse, 'code' | 'discountPaise'>[];
  readonly payment: ToldPayment | null;
  readonly groupOrders: readonly ToldPart[];
};

type ToldPayment = Told<Pick<Payment, 'method' | 'status' | 'amountPaise' | 'holdUntil'>> & {
  readonly disputes: readonly Pick<Dispute, 'status' | 'amountPaise'>[];
  readonly problems: readonly Told<Pick<PaymentProblem, 'id' | 'kind' | 'seenAt' | 'seenAmount' | 'currency' | 'returnedAt'>>[];
};

type ToldPart = Told<Pick<GroupOrder, 'id' | 'number' | 'status' | 'groupNameEn' | 'groupNameHi' | 'promisedBy' | 'courier' | 'trackingNumber' | 'discountPaise' | 'shippingPaise' | 'totalPaise' | 'sharePaise'
  | 'sellerKind' | 'sellerName' | 'sellerAddress' | 'sellerStateCode' | 'sellerGstin'>> & {
  readonly lines: readonly (Pick<OrderLine, 'id' | 'nameEn' | 'nameHi' | 'netQuantity' | 'unit' | 'quantity' | 'linePaise' | 'groupDiscountPaise' | 'hsn' | 'taxRateBp' | 'taxPaise' | 'returnDays'> & {
    readonly product: Pick<Product, 'slug' | 'status'>;
  })[];
  readonly events: readonly Told<Pick<GroupOrderEvent, 'id' | 'to' | 'at' | 'reason'>>[];
  readonly papers: readonly Told<ListedPaper>[];
  readonly refunds: readonly (Pick<Refund, 'amountPaise' | 'metPaise' | 'sharePaise' | 'status' | 'reason' | 'byBank'> & { readonly again: { readonly id: string } | null })[];
  readonly returns: readonly Pick<ReturnRequest, 'kind' | 'status' | 'goods' | 'answer'>[];
};

/** Everything the buyer's order page shows; null when the link leads nowhere. In one round trip, for each order is looked at. */
export async function orderPage(token: string) {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const [found] = await prepared<{ page: string }>`
    SELECT to_json(page)::text AS page FROM (
      SELECT id, "personId", token, number, "placedAt", "itemsPaise", "shippingPaise", "totalPaise", name, phone, line1, line2, city, district, "stateCode", pin,
        "billPin", "billAddress", "buyerGstin", "buyerBusiness", "recipientName", "recipientPhone", "giftNote",
        (SELECT coalesce(json_agg(u ORDER BY code), '[]') FROM (SELECT code, "discountPaise" FROM "CouponUse" WHERE "orderId" = placed.id) u) AS "couponUses",
        (SELECT to_json(p) FROM (
          SELECT method, status, "amountPaise", "holdUntil",
            (SELECT coalesce(json_agg(d), '[]') FROM (SELECT status, "amountPaise" FROM "Dispute" WHERE "paymentId" = payment.id) d) AS disputes,
            (SELECT coalesce(json_agg(pr ORDER BY "seenAt"), '[]') FROM (SELECT id, kind, "seenAt", "seenAmount", currency, "returnedAt" FROM "PaymentProblem" WHERE "paymentId" = payment.id) pr) AS problems
          FROM "Payment" payment WHERE "orderId" = placed.id) p) AS payment,
        (SELECT coalesce(json_agg(g ORDER BY number), '[]') FROM (
          SELECT id, number, status, "groupNameEn", "groupNameHi", "promisedBy", courier, "trackingNumber", "discountPaise", "shippingPaise", "totalPaise", "sharePaise",
            "sellerKind", "sellerName", "sellerAddress", "sellerStateCode", "sellerGstin",
            (SELECT coalesce(json_agg(l ORDER BY id), '[]') FROM (
              SELECT line.id, line."nameEn", line."nameHi", line."netQuantity", line.unit, line.quantity, line."linePaise", line."groupDiscountPaise", line.hsn, line."taxRateBp", line."taxPaise", line."returnDays",
                json_build_object('slug', product.slug, 'status', product.status) AS product
              FROM "OrderLine" line JOIN "Product" product ON product.id = line."productId" WHERE line."groupOrderId" = part.id) l) AS lines,
            (SELECT coalesce(json_agg(e ORDER BY id), '[]') FROM (SELECT id, "to", at, reason FROM "GroupOrderEvent" WHERE "groupOrderId" = part.id) e) AS events,
            (SELECT coalesce(json_agg(w ORDER BY "issuedAt", id), '[]') FROM (SELECT id, kind, number, "amountPaise", "issuedAt", "groupOrderId" FROM "Paper" WHERE "groupOrderId" = part.id) w) AS papers,
            (SELECT coalesce(json_agg(r ORDER BY id), '[]') FROM (
              SELECT id, "amountPaise", "metPaise", "sharePaise", status, reason, "byBank", (SELECT json_build_object('id', again.id) FROM "Refund" again WHERE again."insteadOfId" = refund.id) AS again
              FROM "Refund" refund WHERE "groupOrderId" = part.id) r) AS refunds,
            (SELECT coalesce(json_agg(q), '[]') FROM (SELECT kind, status, goods, answer FROM "ReturnRequest" WHERE "groupOrderId" = part.id ORDER BY id DESC LIMIT 1) q) AS returns
          FROM "GroupOrder" part WHERE "orderId" = placed.id) g) AS "groupOrders"
      FROM "Order" placed WHERE token = ${token}) page`;
  if (!found) return null;
  const order = JSON.parse(found.page) as ToldOrder;
  return { ...order, placedAt: new Date(order.placedAt), payment: order.payment && paymentOf(order.payment), groupOrders: order.groupOrders.map(partOf), districtName: districtName(order.stateCode, order.district) };
}

export type OrderPageData = NonNullable<Awaited<ReturnType<typeof orderPage>>>;
export type OrderPart = OrderPageData['groupOrders'][number];

const momentOf = (text: string | null) => (text === null ? null : new Date(text));

function paymentOf(payment: ToldPayment) {
  return { ...payment, holdUntil: momentOf(payment.holdUntil), problems: payment.problems.map((problem) => ({ ...problem, seenAt: new Date(problem.seenAt), returnedAt: momentOf(problem.returnedAt) })) };
}

function partOf(part: ToldPart) {
  return {
    ...part,
    promisedBy: new Date(part.promisedBy),
    events: part.events.map((event) => ({ ...event, at: new Date(event.at) })),
    papers: part.papers.map((paper) => ({ ...paper, issuedAt: new Date(paper.issuedAt) })),
  };
}
