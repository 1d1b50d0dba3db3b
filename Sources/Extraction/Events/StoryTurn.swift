import CLexicons
import Lexicons

/// How words lead a story on in time: "then" goes on where it is, "years later" leaves it.
enum StoryTurn: String, Hashable {
  case on, off

  /// The turn that the words from here on make, and how many they are; the longest counts.
  static func reading(_ view: SentenceView, at place: Int) -> (turn: StoryTurn, count: Int)? {
    for count in stride(from: min(3, view.count - place), through: 1, by: -1) {
      let range = place..<place + count
      guard range.allSatisfy({ view.words[$0].timex == nil && view.words[$0].mention == nil })
      else { continue }
      let key = range.map { view.words[$0].folded }.joined(separator: " ")
      if let turn = turns[key] { return (turn, count) }
    }
    return nil
  }

  /// The turns made in these words.
  static func turns(_ view: SentenceView, in range: Range<Int>) -> Set<StoryTurn> {
    var result: Set<StoryTurn> = []
    var place = max(0, range.lowerBound)
    while place < min(range.upperBound, view.count) {
      guard let (turn, count) = reading(view, at: place) else {
        place += 1
        continue
      }
      result.insert(turn)
      place += count
    }
    return result
  }

  private static let turns = LexiconFile(event_turns).table.compactMapValues(StoryTurn.init)
}
