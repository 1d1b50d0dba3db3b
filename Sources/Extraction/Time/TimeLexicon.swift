import CLexicons
import Lexicons

/// What a word can be in an expression of time, from the lexicons of time.
struct TimeWord: Sendable {
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt32
    static let month = Roles(rawValue: 1 << 0)
    static let weekday = Roles(rawValue: 1 << 1)
    /// An abbreviation of a month or weekday, or a unit read only after a number.
    static let short = Roles(rawValue: 1 << 2)
    /// A word whose everyday sense is another: "may", "fall".
    static let common = Roles(rawValue: 1 << 3)
    static let unit = Roles(rawValue: 1 << 4)
    static let plural = Roles(rawValue: 1 << 5)
    static let cardinal = Roles(rawValue: 1 << 6)
    static let tens = Roles(rawValue: 1 << 7)
    static let scale = Roles(rawValue: 1 << 8)
    static let ordinal = Roles(rawValue: 1 << 9)
    static let vague = Roles(rawValue: 1 << 10)
    static let season = Roles(rawValue: 1 << 11)
    static let dayPart = Roles(rawValue: 1 << 12)
    static let holiday = Roles(rawValue: 1 << 13)
    static let frequency = Roles(rawValue: 1 << 14)
    static let reference = Roles(rawValue: 1 << 15)
    static let relative = Roles(rawValue: 1 << 16)
    static let deictic = Roles(rawValue: 1 << 17)
    static let modifier = Roles(rawValue: 1 << 18)
    static let boundary = Roles(rawValue: 1 << 19)
    static let zone = Roles(rawValue: 1 << 20)
    static let stretch = Roles(rawValue: 1 << 21)
    static let strongReason = Roles(rawValue: 1 << 22)
    static let weakReason = Roles(rawValue: 1 << 23)
    static let era = Roles(rawValue: 1 << 24)
    static let approximator = Roles(rawValue: 1 << 25)
    static let future = Roles(rawValue: 1 << 26)
    static let past = Roles(rawValue: 1 << 27)
    static let futureIfTo = Roles(rawValue: 1 << 29)
    /// "is coming on Friday".
    static let futureIfBe = Roles(rawValue: 1 << 30)
    /// A word that only begins expressions: "the", "a", "half", "every".
    static let opener = Roles(rawValue: 1 << 28)

    /// Roles in which a word can begin an expression.
    static let starters: Roles = [
      .month, .weekday, .unit, .cardinal, .ordinal, .vague, .season, .dayPart, .holiday,
      .frequency, .reference, .relative, .deictic, .modifier, .boundary, .opener, .scale,
      .era,
    ]
  }

  var roles: Roles = []
  var month = 0
  var weekday = 0
  var unit: TimeUnit?
  var cardinal = 0
  var ordinal = 0
  var season: CalendarSeason?
  var dayPart = ""
  var frequency = ""
  var length = ""
  var reference = ""
  /// Steps of a relative or days of a deictic word.
  var steps = 0
  var isNarrative = false
  var deicticPart = ""
  var zone = ""
  var era = 0
  var edge: PeriodPart?
}

/// The lexicons of time as one table from folded words to their roles.
enum TimeLexicon {
  /// The word with no role.
  static let nothing = TimeWord()

  /// Every word with a role; `nothing` comes first.
  static let words: [TimeWord] = built.words

  /// From folded text to the index of its word.
  static let indices: [String: Int] = built.indices

  /// For each token, the index of its word; 0 for none.
  static func indices(of tokens: [Token]) -> [Int] {
    let indices = indices
    return tokens.map { token in
      // No word of time is as long as this, so longer ones need no look.
      token.kind == .number || token.folded.utf8.count > 15 ? 0 : indices[token.folded] ?? 0
    }
  }

  /// Holidays by their first word, the longest name first.
  static let holidays: [String: [(words: [String], rule: String)]] = {
    var result: [String: [(words: [String], rule: String)]] = [:]
    for row in LexiconFile(time_holidays).rows where row.count > 1 {
      let words = TokenizedText(row[0]).tokens.map(\.folded)
      guard let first = words.first else { continue }
      result[first, default: []].append((words, row[1]))
    }
    return result.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// Days that one year owns: the year by month times 100 plus day, and the words that follow.
  static let landmarks: [Int: (year: Int, words: Set<String>)] = {
    var result: [Int: (year: Int, words: Set<String>)] = [:]
    for row in LexiconFile(time_landmarks).rows where row.count > 3 {
      guard let month = Int(row[0]), let day = Int(row[1]), let year = Int(row[2]) else { continue }
      result[month * 100 + day] = (year, Set(row[3].split(separator: " ").map(String.init)))
    }
    return result
  }()

  private static let built: (words: [TimeWord], indices: [String: Int]) = {
    var table: [String: TimeWord] = [:]
    func add(
      _ file: lexicon_file, _ roles: TimeWord.Roles, _ fill: (inout TimeWord, [String]) -> Void
    ) {
      for row in LexiconFile(file).rows {
        var word = table[row[0]] ?? TimeWord()
        word.roles.formUnion(roles)
        fill(&word, row)
        table[row[0]] = word
      }
    }
    func flag(_ word: inout TimeWord, _ text: String) {
      switch text {
      case "short": word.roles.insert(.short)
      case "common": word.roles.insert(.common)
      case "plural": word.roles.insert(.plural)
      case "tens": word.roles.insert(.tens)
      case "scale":
        word.roles.insert(.scale)
        word.roles.remove(.cardinal)
      default: break
      }
    }
    func column(_ row: [String], _ index: Int) -> String { index < row.count ? row[index] : "" }
    func number(_ row: [String]) -> Int { Int(column(row, 1)) ?? 0 }

    add(time_months, .month) {
      $0.month = number($1)
      flag(&$0, column($1, 2))
    }
    add(time_weekdays, .weekday) {
      $0.weekday = number($1)
      flag(&$0, column($1, 2))
    }
    add(time_units, .unit) {
      $0.unit = TimeUnit(rawValue: column($1, 1))
      flag(&$0, column($1, 2))
    }
    add(time_cardinals, .cardinal) {
      $0.cardinal = number($1)
      flag(&$0, column($1, 2))
    }
    add(time_ordinals, .ordinal) { $0.ordinal = number($1) }
    add(time_vague, .vague) { _, _ in }
    add(time_seasons, .season) {
      $0.season = CalendarSeason(rawValue: number($1))
      flag(&$0, column($1, 3))
    }
    add(time_dayparts, .dayPart) { $0.dayPart = column($1, 1) }
    add(time_frequencies, .frequency) { $0.frequency = column($1, 1) }
    add(time_lengths, .frequency) { $0.length = column($1, 1) }
    add(time_references, .reference) { $0.reference = column($1, 1) }
    add(time_relatives, .relative) {
      $0.steps = number($1)
      $0.isNarrative = column($1, 2) == "narrative"
    }
    add(time_deictics, .deictic) {
      $0.steps = number($1)
      $0.deicticPart = column($1, 2)
    }
    add(time_modifiers, .modifier) { $0.edge = PeriodPart(rawValue: column($1, 1)) }
    add(time_boundaries, .boundary) { $0.edge = PeriodPart(rawValue: column($1, 1)) }
    add(time_zones, .zone) { $0.zone = column($1, 1) }
    add(time_stretches, .stretch) { _, _ in }
    add(time_reasons, []) {
      $0.roles.insert(column($1, 1) == "strong" ? .strongReason : .weakReason)
    }
    add(time_eras, .era) { $0.era = number($1) }
    add(time_approximators, .approximator) { _, _ in }
    add(time_tenses, []) {
      switch column($1, 1) {
      case "future": $0.roles.insert(.future)
      case "if-be": $0.roles.insert(.futureIfBe)
      case "if-to": $0.roles.insert(.futureIfTo)
      default: $0.roles.insert(.past)
      }
    }
    for opener in [
      "the", "a", "an", "half", "every", "each", "per", "at", "once", "twice", "noon", "midnight",
      "midday", "'", "fiscal", "financial", "fy", "tax",
      "budget", "academic", "school", "university", "q", "these", "those", "ides", "nones",
      "kalends", "calends",
    ] {
      table[opener, default: TimeWord()].roles.insert(.opener)
    }
    for first in holidays.keys { table[first, default: TimeWord()].roles.insert(.holiday) }

    var words = [nothing]
    var indices: [String: Int] = [:]
    for key in table.keys.sorted() {
      indices[key] = words.count
      words.append(table[key] ?? nothing)
    }
    return (words, indices)
  }()
}
