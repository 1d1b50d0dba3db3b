import Lexicons

/// Numbers the words and names of events, so that they are compared as numbers.
struct WordNumbering {
  private var numbers: [String: Int] = [:]
  private var rarities: [Int] = []

  /// The event's content words, its actors and its sort of deed, each once, ascending.
  ///
  /// Days and figures are left out: they are what may differ.
  mutating func words(of told: ToldEvent) -> [Int] {
    var found: Set<Int> = []
    for stem in told.stems where stem != told.triggerStem && Self.isKept(stem) {
      let rarity = Self.offices.contains(stem) ? Self.little : BackgroundRarity.of(stem: stem)
      found.insert(number(stem, rarity: rarity))
    }
    // Who is meant, in whatever words.
    for stem in told.companyStems { found.insert(number(stem, rarity: Self.ofName)) }
    if let stem = told.triggerStem {
      let group = ActionGroups.group(of: stem)
      found.insert(number("!\(group)", rarity: min(BackgroundRarity.of(stem: stem), Self.ofName)))
    }
    return found.sorted()
  }

  /// What each word is worth, in bits: little where a quarter of the events have it.
  func worth(among events: [[Int]]) -> [Int] {
    var counts = Array(repeating: 0, count: rarities.count)
    for word in events.joined() { counts[word] += 1 }
    return rarities.indices.map { word in
      counts[word] > 8 && counts[word] * 4 > events.count ? Self.little : rarities[word]
    }
  }

  /// A word of a name is in many sentences of a story.
  private static let ofName = 8

  private mutating func number(_ word: String, rarity: Int) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = rarities.count
    rarities.append(rarity)
    return rarities.count - 1
  }

  /// What a word is worth that says no more than the names do.
  private static let little = 2
  /// A title stands before a name wherever that is told.
  private static let offices = Set(
    (Array(OfficeWords.offices) + ["prime", "mr", "mrs"]).map(Stemmer.stem))

  private static func isKept(_ stem: String) -> Bool {
    !dayWords.contains(stem) && stem.utf8.first.map { $0 < 0x30 || $0 > 0x39 } ?? false
  }

  private static let dayWords: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june \
    july august september october november december morning afternoon evening night noon midnight \
    today yesterday tomorrow week month year day hour minute last next late early
    """.split(separator: " ").map { Stemmer.stem(String($0)) })
}
