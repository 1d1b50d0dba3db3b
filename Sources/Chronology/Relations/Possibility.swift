/// An answer about uncertain dates: true wherever they lie, true for some of their places, or never.
package enum Possibility: String, Hashable, Sendable, CaseIterable {
  case certainly, possibly, impossible
}
