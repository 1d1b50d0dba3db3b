import Chronology
import Narrative

/// How rare words and actors are in a corpus, and its events with words and actors as numbers.
struct CorpusStatistics {
  /// An event with its words and actors as indices, sorted.
  struct Row {
    var words: [Int]
    var actors: [Int]
    /// Names as numbers, so that no string is compared twice; nil if there is none.
    var source: Int?
    var trigger: Int?
    var action: Int?
    var place: Int?
    var bounds: DateBounds?
    /// The sum of the squared rarities of its words.
    var norm: Int
  }

  private(set) var rows: [Row] = []
  /// By the index of each, in sixteenths of a bit.
  private(set) var wordRarity: [Int] = []
  private(set) var actorRarity: [Int] = []
  private(set) var triggerRarity: [Int] = []
  private(set) var actionRarity: [Int] = []
  private(set) var wordCounts: [Int] = []

  /// - Parameter profiles: In the order of their ids, so that the events of a sentence are together.
  init(_ profiles: [EventProfile]) {
    var words = Vocabulary()
    var actors = Vocabulary()
    var names = Vocabulary()
    var triggers = Vocabulary()
    var actions = Vocabulary()
    var sentences = 0
    var previous: EventProfile?
    for profile in profiles {
      // Several events of one sentence have its words; they count once.
      let isNew =
        profile.id.source != previous?.id.source || profile.span != previous?.span
        || (profile.span == nil && profile.words != previous?.words)
      if isNew { sentences += 1 }
      var row = Row(
        words: words.indices(of: profile.words, counting: isNew),
        actors: actors.indices(of: profile.actors, counting: isNew), norm: 0)
      row.source = names.index(of: profile.id.source)
      row.trigger = triggers.index(of: profile.trigger)
      row.action = actions.index(of: profile.action)
      row.place = profile.place.flatMap { names.index(of: $0) }
      row.bounds = profile.bounds
      rows.append(row)
      previous = profile
    }
    // As if there were more events: in a small corpus a word that two tell is still worth much.
    let total = sentences + 40
    wordCounts = words.counts
    wordRarity = words.counts.map { FixedLogarithm.rarity(count: $0, of: total) }
    actorRarity = actors.counts.map { FixedLogarithm.rarity(count: $0, of: total) }
    let events = profiles.count + 40
    triggerRarity = triggers.counts.map { FixedLogarithm.rarity(count: $0, of: events) }
    actionRarity = actions.counts.map { FixedLogarithm.rarity(count: $0, of: events) }
    for index in rows.indices {
      rows[index].norm = rows[index].words.reduce(0) { $0 + wordRarity[$1] * wordRarity[$1] }
    }
  }

  /// Strings as numbers in the order they come, and in how many sentences each comes.
  private struct Vocabulary {
    var indices: [String: Int] = [:]
    var counts: [Int] = []

    /// Nil for an empty string.
    mutating func index(of string: String) -> Int? {
      string.isEmpty ? nil : indices(of: [string], counting: true).first
    }

    mutating func indices(of strings: [String], counting: Bool) -> [Int] {
      var found: [Int] = []
      for string in strings {
        let index = indices[string] ?? counts.count
        if index == counts.count {
          indices[string] = index
          counts.append(0)
        }
        if counting || counts[index] == 0 { counts[index] += 1 }
        found.append(index)
      }
      return found.sorted()
    }
  }
}

extension [Int] {
  /// Calls for each number that two sorted lists share.
  func forEachShared(with other: [Int], _ body: (Int) -> Void) {
    var (i, j) = (0, 0)
    while i < count, j < other.count {
      if self[i] == other[j] {
        body(self[i])
        i += 1
        j += 1
      } else if self[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}
