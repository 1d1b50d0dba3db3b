import Chronology

/// What a date that is not EDTF was probably meant to be.
package enum DateSuggestion {
  /// Ways out for a text, the likeliest first; empty if nothing is likely.
  ///
  /// - Parameter rest: what follows it on the line: "14" is a date with " October 2025" after it.
  package static func help(for text: String, before rest: String = "") -> [String] {
    let words = [text] + rest.split(separator: " ").prefix(2).map(String.init)
    for count in stride(from: words.count, to: 1, by: -1) {
      let written = words.prefix(count).joined(separator: " ")
      // Only a name makes one date of words with blanks between them.
      if written.contains(where: \.isLetter), let date = WrittenDate(written).edtf {
        return ["did you mean \(date)?"]
      }
    }
    // The end of a range with too many dots.
    if text.hasPrefix("."), (try? EDTF(String(text.dropFirst()))) != nil {
      return ["a range has two dots; did you mean .\(text)?"]
    }
    let text = text.lowercased()
    if case .number(let number, _) = NumberReader(field: .month).read(text), text.count >= 3,
      let month = Int(exactly: number), !text.utf8.contains(where: { (0x30...0x39).contains($0) })
    {
      return ["'month:\(NumberReader.months[month - 1])' finds that month of any year"]
    }
    if let century = century(text) { return ["'century:\(century)' finds that century"] }
    if spoken.contains(where: text.hasPrefix) {
      return ["the words for days are today and yesterday; write any other: 2025-10-14"]
    }
    var likely = [range(text), retouched(text)].compactMap(\.self)
    if likely.isEmpty { likely = dates(text) }
    if likely.isEmpty { likely = WrittenDate(text).edtf.map { [$0] } ?? [] }
    guard !likely.isEmpty else { return [] }
    return ["did you mean \(likely.joined(separator: " or "))?"]
  }

  /// `16th`, `16th century`.
  private static func century(_ text: String) -> Int? {
    let word = text.hasSuffix(" century") ? String(text.dropLast(8)) : text
    guard ["st", "nd", "rd", "th"].contains(where: word.hasSuffix),
      case .number(let number, _)? = NumberReader(field: .century).read(word)
    else { return nil }
    return Int(exactly: number)
  }

  /// Two dates with a dash of any kind or too many dots between them.
  private static func range(_ text: String) -> String? {
    for sign in ["...", "–", "—", "−", "-"] {
      for place in text.indices where text[place...].hasPrefix(sign) {
        let ends = [
          String(text[..<place]), String(text[place...].dropFirst(sign.count)),
        ]
        if ends.allSatisfy({ $0.count >= 4 && (try? EDTF($0)) != nil }) {
          return ends.joined(separator: "..")
        }
      }
    }
    return nil
  }

  /// The text with capital letters, a `T` before its time, or the seconds that EDTF wants.
  private static func retouched(_ text: String) -> String? {
    let capital = text.uppercased()
    let parts = capital.split { $0 == " " || $0 == "T" }.map(String.init)
    let candidates = parts.count == 2 ? [capital, parts.joined(separator: "T")] : [capital]
    return (candidates + candidates.map { $0 + ":00" }).first { (try? EDTF($0)) != nil }
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
