/// Numbers in words and digits, as amounts of a unit.
extension TimeSpanFinder {
  /// An amount and the token after it.
  struct Numeral {
    var amount: TimeAmount
    var end: Int
  }

  /// "28", "2.5", "twenty-five", "two and a half", "5 1/2", "a dozen", "several", "a few".
  func numeral(_ at: Int) -> Numeral? {
    vagueNumeral(at) ?? exactNumeral(at)
  }

  private func vagueNumeral(_ at: Int) -> Numeral? {
    var here = at
    if folded(here) == "the" || folded(here) == "a" || folded(here) == "these" { here += 1 }
    let start = here
    switch folded(here) {
    case "few", "several", "many", "some", "numerous", "countless", "various":
      if folded(here) == "some", numeralBegins(here + 1) { return nil }
      if folded(at) == "the", here > at { return nil }
      here += 1
    case "couple":
      guard folded(here + 1) == "of" || has(here + 1, .unit) else { return nil }
      return Numeral(
        amount: .exact(2, hundredths: 0), end: folded(here + 1) == "of" ? here + 2 : here + 1)
    case "hundreds", "thousands", "dozens", "scores", "tens":
      guard folded(here + 1) == "of" else { return nil }
      return Numeral(amount: .vague, end: here + 2)
    case "number":
      guard start > at, folded(here + 1) == "of" else { return nil }
      return Numeral(amount: .vague, end: here + 2)
    default: return nil
    }
    return Numeral(amount: .vague, end: here)
  }

  private func numeralBegins(_ at: Int) -> Bool {
    isNumber(at) || has(at, .cardinal)
  }

  private func exactNumeral(_ at: Int) -> Numeral? {
    if isNumber(at) { return digitNumeral(at) }
    if folded(at) == "half" {
      guard folded(at + 1) == "a" || folded(at + 1) == "an" || folded(at + 1) == "-" else {
        return nil
      }
      return Numeral(amount: .exact(0, hundredths: 50), end: at + 2)
    }
    if isArticle(at), folded(at) != "the" {
      if has(at + 1, .scale) { return wordNumeral(at + 1, whole: 1) }
      if folded(at + 1) == "half", folded(at + 2) == "-" || has(at + 2, .unit) {
        return Numeral(amount: .exact(0, hundredths: 50), end: afterHyphen(at + 2))
      }
      return Numeral(amount: .one, end: at + 1)
    }
    guard has(at, .cardinal) else { return nil }
    return wordNumeral(at, whole: 0)
  }

  private func digitNumeral(_ at: Int) -> Numeral? {
    let plain = text.tokens[at].folded.filter { $0 != "," }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count <= 9, let whole = Int(parts[0]) else { return nil }
    if parts.count == 2 {
      guard let part = Int(parts[1].prefix(2)) else { return nil }
      let hundredths = parts[1].utf8.count == 1 ? part * 10 : part
      return Numeral(amount: .exact(whole, hundredths: hundredths), end: at + 1)
    }
    // "5 1/2", "5½" is left to the next token.
    if let above = digits(at + 1, upTo: 1), folded(at + 2) == "/",
      let below = digits(at + 3, upTo: 1), below > 0, above < below, isBlankBefore(at + 1)
    {
      return Numeral(amount: .exact(whole, hundredths: above * 100 / below), end: at + 4)
    }
    if folded(at + 1) == "½" {
      return Numeral(amount: .exact(whole, hundredths: 50), end: at + 2)
    }
    if has(at + 1, .scale), let scaled = scaled(whole, word(at + 1).cardinal) {
      return withFraction(scaled, at + 2)
    }
    return withFraction(whole, at + 1)
  }

  private func wordNumeral(_ at: Int, whole start: Int) -> Numeral? {
    var here = at
    var total = 0
    var group = start
    // Longer numbers in words than these do not occur before a unit of time.
    for _ in 0..<8 {
      let word = word(here)
      if word.roles.contains(.scale) {
        guard let scaled = scaled(max(group, 1), word.cardinal) else { return nil }
        if word.cardinal >= 1000 {
          total += scaled
          group = 0
        } else {
          group = scaled
        }
      } else if word.roles.contains(.cardinal) {
        if here > at, group % 10 != 0 || group % 100 != 0 && word.roles.contains(.tens) { break }
        group += word.cardinal
      } else {
        break
      }
      here += 1
      let next = folded(here) == "-" || folded(here) == "and" ? here + 1 : here
      let joins = self.word(next).roles
      guard next > here else { continue }
      if joins.contains(.scale) || joins.contains(.cardinal), next > here { here = next }
    }
    guard here > at, total + group < TimeAmount.limit else { return nil }
    return withFraction(total + group, here)
  }

  private func scaled(_ whole: Int, _ scale: Int) -> Int? {
    let (product, overflow) = whole.multipliedReportingOverflow(by: scale)
    return overflow || product >= TimeAmount.limit ? nil : product
  }

  /// "and a half", "-and-a-half" after a whole number.
  private func withFraction(_ whole: Int, _ at: Int) -> Numeral {
    var here = afterHyphen(at)
    if folded(here) == "and" {
      here = afterHyphen(here + 1)
      if folded(here) == "a" {
        here = afterHyphen(here + 1)
        if folded(here) == "half" {
          return Numeral(amount: .exact(whole, hundredths: 50), end: here + 1)
        }
        if folded(here) == "quarter", !(folded(here + 1) == "of") {
          return Numeral(amount: .exact(whole, hundredths: 25), end: here + 1)
        }
      }
    }
    return Numeral(amount: .exact(whole, hundredths: 0), end: at)
  }
}
