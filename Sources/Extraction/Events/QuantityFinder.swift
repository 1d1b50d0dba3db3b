import CLexicons
import Lexicons
import Narrative

/// Finds numbers with what they count: "28-point plan", "more than four hours", "$400 billion".
struct QuantityFinder {
  let view: SentenceView

  static func quantities(in view: SentenceView) -> [Quantity] {
    let finder = QuantityFinder(view: view)
    var result: [Quantity] = []
    var i = 0
    while i < view.count {
      guard let (quantity, end) = finder.quantity(at: i, after: result) else {
        i += 1
        continue
      }
      if let quantity { result.append(quantity) }
      i = max(end, i + 1)
    }
    return result
  }

  /// Whether a token is a number in digits or in words.
  static func isNumeric(_ token: Token) -> Bool {
    token.kind == .number || words[token.folded] != nil
      || ["half", "quarter"].contains(token.folded)
  }

  /// The quantity here, or nil with the place after what is a number but counts nothing.
  private func quantity(
    at start: Int, after earlier: [Quantity]
  ) -> (Quantity?, Int)? {
    var i = start
    var currency: String?
    if let sign = QuantityFinder.units[view.words[i].folded],
      view.words[i].token.kind == .mark, view.words[i].folded != "%"
    {
      currency = sign
      i += 1
    }
    guard i < view.count, var (value, afterNumber) = number(at: i) else { return nil }
    let range = range(from: value, in: start..<afterNumber, currency)
    if let range { (value, afterNumber) = (range.lower, range.tokens.upperBound) }
    guard !isDate(i..<afterNumber), !isOrdinal(afterNumber), !isPartOfName(i), !isPronoun(i) else {
      return (nil, afterNumber)
    }
    var end = afterNumber
    var unit = currency
    if unit == nil, let (name, after) = self.unit(at: afterNumber) {
      unit = name
      end = after
    }
    if unit == nil, value == 1, let (name, after) = unitOfOne(at: afterNumber) {
      unit = name
      end = after
    }
    let number = range?.tokens ?? start..<afterNumber
    if unit == nil { unit = countedPersons(number, after: earlier) ?? countOf(number) }
    guard let unit else { return (nil, afterNumber) }
    let (bound, first) = self.bound(before: number.lowerBound)
    return (
      Quantity(
        value: value, unit: unit, bound: range == nil ? bound : .atLeast,
        span: view.span(first..<end)), end
    )
  }

  // MARK: the number

  func number(at start: Int) -> (Double, Int)? {
    var total = 0.0
    var group = 0.0
    var i = start
    var isFound = false
    var isWord = false
    while i < view.count {
      let token = view.words[i].token
      if token.kind == .number {
        guard !isFound, let value = QuantityFinder.value(token.folded) else { break }
        group = value
      } else if let word = QuantityFinder.words[token.folded] {
        switch word.sort {
        case .scale:
          // "a dozen", "hundred": a scale alone is one of it.
          guard isFound || ["a", "an"].contains(view.words[max(0, i - 1)].folded) else {
            return nil
          }
          if ["m", "k", "bn"].contains(token.folded), token.hasBlankBefore { return done() }
          total += (group == 0 ? 1 : group) * word.value
          group = 0
        case .unit, .ten:
          if isFound, !isWord { return done() }
          group += word.value
          isWord = true
        }
      } else {
        break
      }
      isFound = true
      i += 1
      // "twenty-five", "four and a half", "two-and-a-half", "three hundred and two"
      if let (value, after) = half(at: i) {
        return (total + group + value, after)
      }
      if view.has("-", at: i), i + 1 < view.count, isWord,
        QuantityFinder.words[view.words[i + 1].folded] != nil
      {
        i += 1
      }
    }
    return isFound ? done() : nil

    func done() -> (Double, Int) { (total + group, i) }
  }

  /// "and a half", with blanks or hyphens.
  private func half(at start: Int) -> (Double, Int)? {
    var i = start
    func skip(_ word: String) -> Bool {
      if view.has("-", at: i) { i += 1 }
      guard view.has(word, at: i) else { return false }
      i += 1
      return true
    }
    guard skip("and"), skip("a"), skip("half") else { return nil }
    return (0.5, i)
  }

  // MARK: what it counts

  private func unit(at start: Int) -> (String, Int)? {
    var i = start
    let isHyphenated = view.has("-", at: i)
    if isHyphenated { i += 1 }
    guard i < view.count else { return nil }
    if view.has("%", at: i) { return ("percent", i + 1) }
    if view.words[i].token.kind == .number { return nil }
    if isHyphenated {
      let word = view.words[i]
      guard word.token.kind == .word, !word.isA([.preposition, .determiner]) else { return nil }
      return (QuantityFinder.singular(word.folded) ?? word.folded, i + 1)
    }
    // "ten of the fourteen districts" counts districts.
    if view.has("of", at: i) {
      var next = i + 1
      while view.isA([.determiner, .possessive], at: next), next < i + 3 { next += 1 }
      guard next > i + 1, next < view.count else { return nil }
      if let (_, after) = number(at: next) { next = after }
      return unit(at: next)
    }
    // "20 living hostages": up to two adjectives before the noun.
    for place in i..<min(i + 3, view.count) {
      let word = view.words[place]
      guard word.token.kind == .word, word.mention == nil, word.timex == nil || place == i,
        !word.isA([
          .preposition, .conjunction, .relativiser, .modal, .be, .have, .do, .pronoun,
          .determiner, .adverb,
        ])
      else { return nil }
      if let name = QuantityFinder.singular(word.folded) {
        // "crew members": the last plural is what is counted.
        let next = place + 1
        if name == word.folded, view.isA(.person, at: next), !view.isVerb(next) { continue }
        return (named(name, at: place, from: i), next)
      }
      if word.entry.forms.contains(.past) { return nil }
    }
    return nil
  }

  /// What keeps a number within a bound, and the place where its words begin.
  func bound(before start: Int) -> (Quantity.Bound, Int) {
    func words(_ count: Int) -> String {
      start >= count
        ? view.words[start - count..<start].map(\.folded).joined(separator: " ") : ""
    }
    switch words(2) {
    case "more than", "at least", "no fewer", "upwards of": return (.atLeast, start - 2)
    case "less than", "at most", "up to", "fewer than": return (.atMost, start - 2)
    default: break
    }
    switch words(1) {
    case "over", "above", "exceeding": return (.atLeast, start - 1)
    case "under", "below": return (.atMost, start - 1)
    case "about", "around", "some", "roughly", "approximately", "nearly", "almost", "circa", "~":
      return (.about, start - 1)
    default: return (.exactly, start)
    }
  }

  // MARK: what is no quantity

  private func isDate(_ range: Range<Int>) -> Bool {
    range.contains { i in
      view.words[i].timex.map {
        let kind = view.timexes[$0].timex.kind
        return kind == .date || kind == .time || kind == .set
      } == true
    }
  }

  private func isOrdinal(_ i: Int) -> Bool {
    view.words.indices.contains(i) && !view.words[i].token.hasBlankBefore
      && ["st", "nd", "rd", "th"].contains(view.words[i].folded)
  }

  /// "no one", "someone", "one another"
  private func isPronoun(_ i: Int) -> Bool {
    view.has("one", at: i)
      && (["no", "any", "some", "every", "this", "that"].contains { view.has($0, at: i - 1) }
        || view.has("another", at: i + 1))
  }

  private func isPartOfName(_ i: Int) -> Bool {
    view.words[i].mention != nil
      || (view.has("-", at: i - 1) && !view.words[i].token.hasBlankBefore)
      || view.has(":", at: i + 1) && view.words.indices.contains(i + 2)
        && view.words[i + 2].token.kind == .number
  }

  // MARK: the lexicons

  private enum Sort: String { case unit, ten, scale }

  /// The scale that a word is: 100 for "hundred"; 1 for any other word.
  func scale(of word: String) -> Double {
    QuantityFinder.words[word].flatMap { $0.sort == .scale ? $0.value : nil } ?? 1
  }

  private static let words: [String: (value: Double, sort: Sort)] = Dictionary(
    LexiconFile(event_numbers).rows.compactMap { row in
      guard row.count > 2, let value = Double(row[1]), let sort = Sort(rawValue: row[2]) else {
        return nil
      }
      return (row[0], (value, sort))
    }, uniquingKeysWith: { a, _ in a })

  static let units = LexiconFile(event_units).table

  private static func value(_ digits: String) -> Double? {
    Double(digits.filter { $0 != "," })
  }

  /// The singular of a plural noun; nil if the word is no plural.
  static func singular(_ word: String) -> String? {
    if let unit = units[word] { return unit }
    if word.hasSuffix("men") { return word.dropLast(3) + "man" }
    if word.hasSuffix("people") { return "person" }
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !word.hasSuffix("is")
    else { return nil }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    for ending in ["ches", "shes", "sses", "xes", "zes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }
}
