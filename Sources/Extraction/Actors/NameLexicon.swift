import CLexicons
import Lexicons
import Narrative

/// The word lists of names, read once.
struct NameLexicon: Sendable {
  enum Gender: Hashable, Sendable { case male, female }

  /// A name that the lexicon knows as a whole.
  struct Known: Hashable, Sendable {
    var kind: NamedActor.Kind
    /// The name it is filed under: "United States" for "U.S.".
    var canonical: String
    /// Whether it is written in capitals only: "WHO" is not "who".
    var needsCapitals: Bool
  }

  struct Title: Hashable, Sendable {
    var gender: Gender?
    /// "Mr", "Dr": no description of anybody.
    var isStyle: Bool
  }

  static let shared = NameLexicon()

  let titles: [String: Title]
  /// The last word of each title.
  let titleHeads: Set<String>
  let longestTitle: [String: Int]
  private let given: [String: Gender?]
  private let known: [String: Known]
  /// The first word of known names to the number of tokens of the longest.
  private let longestKnown: [String: Int]
  private let common: Set<String>
  private let demonyms: [String: Bool]
  private let organizationHeads: Set<String>
  private let tradeWords: Set<String>
  private let otherHeads: Set<String>
  private let notNames: Set<String>
  private let placeEnds: Set<String>
  private let placeStarts: Set<String>

  private init() {
    given = Dictionary(
      LexiconFile(names_given).rows.map {
        ($0[0], $0.count > 1 ? ($0[1] == "m" ? .male : $0[1] == "f" ? .female : nil) : nil)
      }, uniquingKeysWith: { a, _ in a })
    common = LexiconFile(names_common_words).words
    demonyms = LexiconFile(names_demonyms).table.reduce(into: [:]) {
      $0[NameLexicon.key($1.key)] = $1.value == "people"
    }
    let heads = LexiconFile(names_organization_heads).rows
    organizationHeads = NameLexicon.lowered(Set(heads.filter { $0.count == 1 }.map { $0[0] }))
    tradeWords = NameLexicon.lowered(Set(heads.filter { $0.count > 1 }.map { $0[0] }))
    otherHeads = NameLexicon.lowered(LexiconFile(names_other_heads).words)
    notNames = NameLexicon.lowered(LexiconFile(names_not_names).words)
    var ends: Set<String> = []
    var starts: Set<String> = []
    for row in LexiconFile(names_place_heads).rows where row.count > 1 {
      if row[1] != "start" { ends.insert(row[0].lowercased()) }
      if row[1] != "end" { starts.insert(row[0].lowercased()) }
    }
    placeEnds = ends
    placeStarts = starts
    var known: [String: Known] = [:]
    var longest: [String: Int] = [:]
    func add(_ form: String, _ canonical: String, _ kind: NamedActor.Kind) {
      let tokens = Tokenizer.tokens(of: Array(form.utf8))
      guard let first = tokens.first else { return }
      let key = tokens.map(\.folded).joined(separator: " ")
      let needs = tokens.count == 1 && first.casing == .upper && form.utf8.count <= 6
      if known[key] == nil {
        known[key] = Known(kind: kind, canonical: canonical, needsCapitals: needs)
      }
      longest[first.folded] = max(longest[first.folded] ?? 0, tokens.count)
    }
    for row in LexiconFile(names_places).rows where row.count > 3 {
      add(row[0], row[1], .place)
    }
    for row in LexiconFile(names_organizations).rows { add(row[0], row[0], .organization) }
    self.known = known
    self.longestKnown = longest
    var titles: [String: Title] = [:]
    var longestTitle: [String: Int] = [:]
    var titleWords: Set<String> = []
    for row in LexiconFile(names_titles).rows where row.count > 2 {
      let tokens = Tokenizer.tokens(of: Array(row[0].utf8)).map(\.folded)
      guard let first = tokens.first, let last = tokens.last else { continue }
      titles[tokens.joined(separator: " ")] = Title(
        gender: row[2] == "m" ? .male : row[2] == "f" ? .female : nil, isStyle: row[1] == "style")
      longestTitle[first] = max(longestTitle[first] ?? 0, tokens.count)
      titleWords.insert(last)
    }
    self.titles = titles
    self.longestTitle = longestTitle
    titleHeads = titleWords
  }

  private static func lowered(_ words: Set<String>) -> Set<String> {
    Set(words.map { $0.lowercased() })
  }

  private static func key(_ word: String) -> String { word.lowercased() }

  func isGiven(_ word: String) -> Bool { given[LetterFolding.plain(word)] != nil }
  func gender(ofGiven word: String) -> Gender? { given[LetterFolding.plain(word)] ?? nil }
  /// Whether it is a frequent word that names nothing, or a regular form of one.
  func isCommon(_ word: String) -> Bool {
    if common.contains(word) { return true }
    for (ending, others) in Self.endings where word.utf8.count > ending.utf8.count + 3 {
      guard word.hasSuffix(ending) else { continue }
      let stem = String(word.dropLast(ending.count))
      for other in others where common.contains(stem + other) { return true }
      if let last = stem.last, ending != "s", stem.dropLast().last == last,
        common.contains(String(stem.dropLast()))
      {
        return true
      }
    }
    return false
  }

  private static let endings: [(String, [String])] = [
    ("ies", ["y"]), ("ied", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ed", ["", "e"]),
    ("ing", ["", "e"]), ("ly", ["", "le"]), ("ness", [""]), ("ments", [""]), ("ment", [""]),
    ("ism", [""]), ("ers", ["", "e"]), ("er", ["", "e"]),
  ]
  /// True of a noun for people ("Russians"), false of an adjective, nil of all other words.
  func demonym(_ word: String) -> Bool? { demonyms[word] }
  func isOrganizationHead(_ word: String) -> Bool { organizationHeads.contains(word) }
  /// Whether a name that ends so is that of a firm: "Karsk Coal". Alone it is a common noun.
  func isTradeWord(_ word: String) -> Bool { tradeWords.contains(word) }
  func isOtherHead(_ word: String) -> Bool { otherHeads.contains(word) }
  func isNoName(_ word: String) -> Bool { notNames.contains(word) }
  func isPlaceEnd(_ word: String) -> Bool { placeEnds.contains(word) }
  func isPlaceStart(_ word: String) -> Bool { placeStarts.contains(word) }

  /// The longest known name that begins at this token, and its end.
  func known(at index: Int, before limit: Int, in tokens: [Token]) -> (Known, end: Int)? {
    guard let longest = longestKnown[tokens[index].folded] else { return nil }
    var key = ""
    var found: (Known, end: Int)?
    for i in index..<min(index + longest, limit) {
      key += i == index ? tokens[i].folded : " " + tokens[i].folded
      if i > index, tokens[i].casing == .lower, !Self.small.contains(tokens[i].folded) { break }
      guard let entry = known[key] else { continue }
      if entry.needsCapitals, tokens[index].casing != .upper { continue }
      found = (entry, i + 1)
    }
    return found
  }

  /// The longest title that begins at this token, and its end.
  func title(at index: Int, before limit: Int, in tokens: [Token]) -> (Title, end: Int)? {
    guard let longest = longestTitle[tokens[index].folded] else { return nil }
    var key = ""
    var found: (Title, end: Int)?
    for i in index..<min(index + longest, limit) {
      key += i == index ? tokens[i].folded : " " + tokens[i].folded
      if let title = titles[key] { found = (title, i + 1) }
    }
    return found
  }

  private static let small: Set<String> = [
    "es", "of", "and", "the", "el", "al", "'s", "de", "d'ivoire",
  ]
}
