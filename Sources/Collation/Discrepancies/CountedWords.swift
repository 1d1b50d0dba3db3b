import Narrative

/// What a number counts, in the words of its source: "20-point peace proposal".
struct CountedWords: Hashable {
  /// The number with what follows it, up to the noun.
  var phrase: String
  /// The noun, as its group of near-synonyms: `plan` of "proposal".
  var noun: String
  /// Whether the number is a part of the thing's name: "a 20-point plan", not "20 points".
  var isName: Bool

  /// Nil if no noun follows.
  init?(_ quantity: Quantity, in told: ToldEvent) {
    let utf8 = told.text.utf8
    let offset = quantity.span.lowerBound - told.event.span.lowerBound
    guard offset >= 0, offset < utf8.count else { return nil }
    let words = SourceWords(told.text).words(in: offset..<utf8.count)
    guard let first = words.first else { return nil }
    var kept = [first]
    // "28-point" is one word; "28 points" two, "two and a half hours" five.
    let inside = quantity.span.upperBound - told.event.span.lowerBound
    for word in words.dropFirst() where word.span.upperBound <= inside { kept.append(word) }
    isName = first.text.contains("-") && kept.count == 1
    var last = kept[kept.count - 1]
    let rest = words.drop { $0.span.lowerBound <= last.span.lowerBound }
    if isName {
      for word in rest.prefix(5) {
        guard !Self.ends.contains(word.folded), Self.joins(last, word, told.text) else { break }
        kept.append(word)
        last = word
        if ActionGroups.group(of: Stemmer.stem(word.folded)) != Stemmer.stem(word.folded)
          || Self.things.contains(word.folded)
        {
          break
        }
      }
      guard kept.count > 1 else { return nil }
    }
    // A sign such as "$" is no word, but it belongs to the number.
    let start = first.span.lowerBound - offset <= 3 ? offset : first.span.lowerBound
    phrase = SourceWords(told.text).text(start..<last.span.upperBound)
    noun = ThingGroups.group(last.folded)
  }

  private static func joins(_ a: SourceWords.Word, _ b: SourceWords.Word, _ text: String) -> Bool {
    SourceWords(text).text(a.span.upperBound..<b.span.lowerBound) == " "
  }

  private static let ends: Set<String> = [
    "that", "which", "and", "or", "of", "for", "to", "in", "with", "surfaced", "emerged", "had",
    "has", "is", "was", "were", "are", "be", "on", "as", "by", "from", "the", "a", "who",
  ]
  private static let things: Set<String> = [
    "plan", "plans", "proposal", "blueprint", "programme", "program", "manifesto", "list", "agenda",
    "roadmap", "framework", "charter", "resolution",
  ]
}

/// Nouns that name one sort of thing in the news.
enum ThingGroups {
  static func group(_ noun: String) -> String { groups[noun] ?? noun }

  private static let groups = SynonymRows.table(
    [
      "plan plans proposal proposals blueprint programme program roadmap framework scheme agenda",
      "deal agreement accord pact treaty", "meeting talks summit discussion conversation call",
      "crowd protest rally march demonstration",
    ])
}
