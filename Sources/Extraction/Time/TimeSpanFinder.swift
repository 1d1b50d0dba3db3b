/// Finds expressions of time among the tokens and reads what each says by itself: the first layer.
///
/// One pass from left to right. At a token that can begin an expression the families of rules are
/// tried in order, each looking a bounded number of tokens ahead; the first that matches wins.
struct TimeSpanFinder {
  let text: TokenizedText
  /// For each token, the index of its word in the lexicon; 0 for none.
  private let lexical: [Int]
  /// The tokens of the sentence being read.
  private(set) var sentence = 0..<0
  /// Whether years of the first centuries are told with their era: "AD 64".
  let isAncient: Bool
  /// How many expressions the one being read lies in.
  private var depth = 0
  /// "the first week of the last month of last year" is as deep as people write; the bound keeps
  /// reading linear.
  private static let deepest = 3
  /// Tokens before this one are taken.
  private(set) var taken = 0

  private init(_ text: TokenizedText, _ lexical: [Int]) {
    self.text = text
    self.lexical = lexical
    isAncient = lexical.indices.contains { index in
      lexical[index] != 0 && TimeLexicon.words[lexical[index]].roles.contains(.era)
        && [index - 1, index + 1].contains { beside in
          text.tokens.indices.contains(beside) && text.tokens[beside].kind == .number
            && text.tokens[beside].span.count <= 3
        }
    }
  }

  /// - Parameter lexical: for each token, the index of its word in the lexicon.
  static func findings(in text: TokenizedText, lexical: [Int]) -> [TimeFinding] {
    var finder = TimeSpanFinder(text, lexical)
    var findings: [TimeFinding] = []
    for sentence in text.sentences {
      finder.sentence = sentence.tokens
      var at = sentence.tokens.lowerBound
      finder.taken = at
      while at < sentence.tokens.upperBound {
        guard finder.canBegin(at), let found = finder.expression(at) else {
          at += 1
          continue
        }
        findings.append(contentsOf: found)
        at = max(at + 1, found.last?.tokens.upperBound ?? at)
        finder.taken = at
      }
    }
    return findings
  }

  private func canBegin(_ at: Int) -> Bool {
    text.tokens[at].kind == .number || !word(at).roles.isDisjoint(with: .starters)
  }

  /// The expressions that begin at a token, or nil: several for a range or list of days.
  private func expression(_ at: Int) -> [TimeFinding]? {
    if let range = dayRange(at) { return range }
    for rule in TimeSpanFinder.rules {
      if let finding = rule(self)(at) { return [withBound(withPart(withYear(finding)))] }
    }
    return nil
  }

  /// "July 25 of that year", "October last year": a yearless date and the year beside it.
  private func withYear(_ finding: TimeFinding) -> TimeFinding {
    switch finding.meaning {
    case .monthDay, .named(.month, .bare), .named(.season, .bare), .named(.quarter, .bare): break
    default: return finding
    }
    let end = finding.tokens.upperBound
    let here = folded(end) == "of" || folded(end) == "in" ? end + 1 : end
    guard let year = dated(here), case .step(.year, _, _) = year.meaning else { return finding }
    if here > end, folded(end) == "in", folded(here) != "the" { return finding }
    return TimeFinding(
      tokens: finding.tokens.lowerBound..<year.tokens.upperBound,
      meaning: .within(finding.meaning, of: year.meaning), rule: finding.rule + "-of-year")
  }

  /// "Oct. 14 evening": a day of the month and the part of it right behind.
  private func withPart(_ finding: TimeFinding) -> TimeFinding {
    let end = finding.tokens.upperBound
    switch finding.meaning {
    case .period(.day), .monthDay, .weekdayMonthDay:
      guard finding.rule != "landmark", finding.rule != "holiday-year", isBlankBefore(end),
        let code = dayPart(end), !folded(end).hasSuffix("s")
      else { return finding }
      return TimeFinding(
        tokens: finding.tokens.lowerBound..<end + 1, meaning: .dayPart(code, on: finding.meaning),
        rule: finding.rule + "-part")
    default: return finding
    }
  }

  /// The families of rules, in the order in which they are tried.
  private static let rules: [@Sendable (TimeSpanFinder) -> (Int) -> TimeFinding?] = [
    { $0.bodyYear }, { $0.clockInWords }, { $0.set }, { $0.clock }, { $0.numericDate },
    { $0.romanDay }, { $0.sameTime }, { $0.nthDay }, { $0.modified }, { $0.dated },
    { $0.relativeToEvent }, { $0.quantity }, { $0.reference }, { finder in { finder.year($0) } },
  ]

  // MARK: Tokens of the sentence

  func isInside(_ at: Int) -> Bool { sentence.contains(at) }

  func word(_ at: Int) -> TimeWord {
    sentence.contains(at) ? TimeLexicon.words[lexical[at]] : TimeLexicon.nothing
  }

  func has(_ at: Int, _ roles: TimeWord.Roles) -> Bool { word(at).roles.isSuperset(of: roles) }

  /// The folded text of a token; empty outside the sentence.
  func folded(_ at: Int) -> String {
    sentence.contains(at) ? text.tokens[at].folded : ""
  }

  func isNumber(_ at: Int) -> Bool {
    sentence.contains(at) && text.tokens[at].kind == .number
  }

  func isBlankBefore(_ at: Int) -> Bool {
    sentence.contains(at) && text.tokens[at].hasBlankBefore
  }

  func casing(_ at: Int) -> Token.Casing {
    sentence.contains(at) ? text.tokens[at].casing : .none
  }

  /// The value of a token of plain digits, at most so many of them.
  func digits(_ at: Int, upTo count: Int = 4) -> Int? {
    guard isNumber(at), text.tokens[at].span.count <= count else { return nil }
    return Int(text.tokens[at].folded)
  }

  /// How many bytes the token has.
  func length(_ at: Int) -> Int { sentence.contains(at) ? text.tokens[at].span.count : 0 }

  /// The index after a hyphen or blank between the parts of a compound.
  func afterHyphen(_ at: Int) -> Int { folded(at) == "-" ? at + 1 : at }

  func isDash(_ at: Int) -> Bool {
    let mark = folded(at)
    return mark == "-" || mark == "–"
  }

  /// Whether "the", "a" or "an" stands here.
  func isArticle(_ at: Int) -> Bool {
    let article = folded(at)
    return article == "the" || article == "a" || article == "an"
  }

  /// The longest expression of a period at this place, for use inside a larger one.
  func inner(_ at: Int) -> TimeFinding? {
    guard depth < TimeSpanFinder.deepest else { return nil }
    var deeper = self
    deeper.depth += 1
    return deeper.numericDate(at) ?? deeper.romanDay(at) ?? deeper.dated(at)
      ?? deeper.year(at, isGoverned: true)
  }
}
