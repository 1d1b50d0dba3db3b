/// Years in words.
enum YearWords {
  /// "2025", "42 CE", "44 BCE": year 0 is 1 BCE.
  static func year(_ number: Int) -> String {
    if number <= 0 { return "\(grouped(1 - number)) BCE" }
    return number < 1000 ? "\(number) CE" : grouped(number)
  }

  /// "1964 and 2008", with the era once if both share one.
  static func pair(_ first: Int, _ last: Int) -> String {
    let (a, b) = (year(first), year(last))
    for era in [" BCE", " CE"] where a.hasSuffix(era) && b.hasSuffix(era) {
      return "\(a.dropLast(era.count)) and \(b)"
    }
    return "\(a) and \(b)"
  }

  static func words(_ year: WrittenYear) -> String {
    switch year {
    case .digits(let pattern, let isNegative): words(pattern, isNegative: isNegative)
    case .integer(let integer): words(integer)
    }
  }

  private static func words(_ pattern: DigitPattern, isNegative: Bool) -> String {
    let sign = isNegative ? -1 : 1
    guard pattern.hasUnspecified else { return year(sign * pattern.lowest) }
    if pattern.isWhollyUnspecified {
      return isNegative ? "an unknown year before 1 BCE" : "an unknown year"
    }
    // There is no year minus zero.
    let near = isNegative ? max(pattern.lowest, 1) : pattern.lowest
    let (first, last) =
      isNegative ? (-pattern.highest, -near) : (pattern.lowest, pattern.highest)
    let specified = pattern.digits.prefix { $0 != nil }.count
    guard pattern.digits[specified...].allSatisfy({ $0 == nil }) else {
      let form = pattern.digits.map { $0.map(String.init) ?? "X" }.joined()
      return "some year between \(pair(first, last)) of the form \(isNegative ? "-" : "")\(form)"
    }
    // "The 2000s" may be ten, a hundred or a thousand years.
    if specified == 3, !isNegative, first >= 1000, first % 100 != 0 {
      return "some year of the \(first)s"
    }
    return "some year between \(pair(first, last))"
  }

  private static func words(_ integer: WrittenInteger) -> String {
    guard let value = integer.value else {
      let sign = integer.isNegative ? "-" : ""
      let power = integer.exponent.map { " times 10 to the power of \($0)" } ?? ""
      let estimate =
        integer.significant.map {
          ", estimated to \($0) significant digit\($0 == "1" ? "" : "s")"
        } ?? ""
      return "the year \(sign)\(grouped(integer.digits))\(power)\(estimate)"
    }
    let place = year(value)
    guard let significant = integer.significant.flatMap({ Int($0) }) else {
      // A bare "12,345" would not be known for a year.
      return value > 9999 ? "the year \(place)" : place
    }
    let vague = (integer.digitCount ?? 0) - significant
    guard vague > 0 else { return "\(place), estimated" }
    // The digits are at most eighteen, so the scale fits.
    let scale = (0..<vague).reduce(1) { scale, _ in scale * 10 }
    let low = Int(value.magnitude) / scale * scale
    let high = low + scale - 1
    let range = integer.isNegative ? pair(-high, -low) : pair(low, high)
    return "some year between \(range), estimated at \(place)"
  }

  /// Five digits or more take commas.
  private static func grouped(_ number: Int) -> String { grouped(String(number)) }

  private static func grouped(_ digits: String) -> String {
    let digits = Array(digits)
    guard digits.count > 4 else { return String(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
