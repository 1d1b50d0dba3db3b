import Chronology

/// What a date that is not EDTF was probably meant to be.
enum DateSuggestion {
  /// Ways out for a text, the likeliest first; empty if nothing is likely.
  static func help(for text: String) -> [String] {
    let text = text.lowercased()
    if case .number(let number, _) = NumberReader(field: .month).read(text), text.count >= 3,
      let month = Int(exactly: number), !text.utf8.contains(where: { (0x30...0x39).contains($0) })
    {
      return ["'month:\(NumberReader.months[month - 1])' finds that month of any year"]
    }
    if spoken.contains(where: text.hasPrefix) {
      return ["the words for days are today and yesterday; write any other: 2025-10-14"]
    }
    let likely = dates(text)
    guard !likely.isEmpty else { return [] }
    return ["did you mean \(likely.joined(separator: " or "))?"]
  }

  /// How words of speech for a time begin.
  private static let spoken = ["tomorrow", "now", "tonight", "last", "next", "this", "ago"]

  /// The dates that numbers with separators can stand for: `14/10/2025`, `2025-1`.
  private static func dates(_ text: String) -> [String] {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (2...3).contains(parts.count) else { return [] }
    if parts[0].count == 4 {
      return date(numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : nil)
    }
    guard parts[parts.count - 1].count == 4, let year = numbers.last else { return [] }
    if numbers.count == 2 { return date(year, numbers[0], nil) }
    // The day comes first or second: only a number above 12 tells which.
    var dates = date(year, numbers[1], numbers[0])
    for other in date(year, numbers[0], numbers[1]) where !dates.contains(other) {
      dates.append(other)
    }
    return dates
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int?) -> [String] {
    guard let first = CalendarDay(year: year, month: month, day: day ?? 1) else { return [] }
    return [day == nil ? String(first.description.dropLast(3)) : first.description]
  }
}
