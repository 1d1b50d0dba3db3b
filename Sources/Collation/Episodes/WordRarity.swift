/// How much each word of a corpus tells, in whole bits.
///
/// A word is worth what it is worth in English news at large, or less where the corpus itself is
/// full of it. The corpus is asked in powers of four only, of its size as of the word's count: an
/// article more leaves the rarities of the words that it does not have as they are, but for the few
/// times in a corpus's life that its size comes to the next power.
struct WordRarity {
  /// By the number of a word.
  let bits: [Int]

  /// What a word is worth in bits that every sentence has, and what a small corpus passes for.
  private static let least = 2
  private static let smallestCorpus = 40

  init(_ collection: EventCollection) {
    let size = Self.fours(collection.sentenceCount + Self.smallestCorpus)
    bits = collection.words.strings.indices.map { index in
      let count = Int(collection.words.counts[index])
      let local = Self.least + 2 * max(0, size + 1 - Self.fours(count))
      return min(local, BackgroundRarity.of(stem: collection.words.strings[index]))
    }
  }

  /// The power of four that a number comes to: 0 for 1 to 3, 1 for 4 to 15.
  private static func fours(_ number: Int) -> Int {
    number < 1 ? 0 : (Int.bitWidth - 1 - number.leadingZeroBitCount) / 2
  }
}
