/// A regular expression as a tree, as far as it says which texts match.
indirect enum RegexNode: Hashable, Sendable {
  case empty
  /// One character.
  case symbols(SymbolSet)
  case sequence([RegexNode])
  case choice([RegexNode])
  /// So many times; without limit if `most` is nil.
  case repeated(RegexNode, least: Int, most: Int?)
  /// Any run of characters: for what only Swift's own expressions can tell.
  case anything
  /// The beginning of the text, `^`.
  case start
  /// Its end, `$`.
  case end
}
