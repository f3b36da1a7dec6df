// Canonical ordering only compares combining classes, so their ranks will do. No package carries the
// classes themselves; the normalisation inside node tells which of two marks goes first.
const goesFirst = (a, b) => String.fromCodePoint(b, a).normalize('NFD') === String.fromCodePoint(a, b);
const compare = (a, b) => (goesFirst(a, b) ? -1 : goesFirst(b, a) ? 1 : 0);

const overlay = 0x0338; // class 1, the lowest
const iotaSubscript = 0x0345; // class 240, the highest
const devanagariVirama = 0x094d; // class 9, "Virama"

/** The rank, from 1, of each mark whose combining class is not zero, and the rank of the class "Virama". */
export function orderCombiningMarks(marks) {
  const moving = marks.filter((c) => goesFirst(c, iotaSubscript) || goesFirst(overlay, c)).sort(compare);
  const order = new Map();
  let rank = 0;
  moving.forEach((c, i) => order.set(c, i > 0 && compare(moving[i - 1], c) === 0 ? rank : ++rank));
  if (order.get(overlay) !== 1 || order.get(iotaSubscript) !== rank) throw new Error('The order has other ends.');
  return { order, virama: order.get(devanagariVirama) };
}
