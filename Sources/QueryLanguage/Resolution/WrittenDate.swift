import Chronology

/// A date as people write it in words or in another notation, and the EDTF that it was meant to be:
/// `14 October 2025`, `Oct-14`, `the 1520s`, `44 BC`, `2025-Q4`.
struct WrittenDate {
  /// Nil if the text is no such date, or there is no such day.
  var edtf: String?

  init(_ text: String) {
    let isNegative = text.hasPrefix("-")
    let runs = WrittenDate.runs(of: text.lowercased()).filter { !WrittenDate.fillers.contains($0) }
    edtf = (WrittenDate.named(runs) ?? WrittenDate.counted(runs, isNegative: isNegative)).flatMap {
      (try? EDTF($0)) == nil ? nil : $0
    }
  }

  private static let fillers: Set = ["the", "of", "in", "on", "st", "nd", "rd", "th"]

  /// Runs of digits and runs of letters; what stands between them says nothing.
  private static func runs(of text: String) -> [String] {
    var runs: [String] = []
    var previous: Character?
    for character in text {
      defer { previous = character }
      guard character.isLetter || character.isNumber else { continue }
      let goesOn = previous.map {
        ($0.isLetter && character.isLetter) || ($0.isNumber && character.isNumber)
      }
      if goesOn == true, let last = runs.popLast() {
        runs.append(last + String(character))
      } else {
        runs.append(String(character))
      }
    }
    return runs
  }

  /// A date with the name of a month: day and year in any order, either may be missing.
  private static func named(_ runs: [String]) -> String? {
    let names = runs.filter { $0.first?.isLetter == true }
    guard names.count == 1, names[0].count >= 3, runs.count > 1,
      let month = NumberReader.months.firstIndex(where: { $0.hasPrefix(names[0]) })
    else { return nil }
    let numbers = runs.filter { $0.first?.isNumber == true }
    let years = numbers.filter { $0.count == 4 }
    let days = numbers.filter { $0.count <= 2 }
    guard years.count <= 1, days.count <= 1, years.count + days.count == numbers.count else {
      return nil
    }
    let date = "\(years.first ?? "XXXX")-\(padded(String(month + 1), to: 2))"
    return days.first.map { "\(date)-\(padded($0, to: 2))" } ?? date
  }

  /// A decade, a year before our era, a quarter, a day without its dashes, a short year.
  private static func counted(_ runs: [String], isNegative: Bool) -> String? {
    guard let first = runs.first, let number = Int(first) else { return nil }
    switch (runs.count, runs.last) {
    case (2, "s") where first.count == 4 && first.hasSuffix("0"): return first.dropLast() + "X"
    case (2, "bc"), (2, "bce"):
      // EDTF counts a year 0, which is 1 BC.
      return number > 0 ? (number == 1 ? "" : "-") + padded(String(number - 1), to: 4) : nil
    case (2, "ad"), (2, "ce"): return padded(first, to: 4)
    case (3, let quarter?) where runs[1] == "q" && first.count == 4:
      return Int(quarter).flatMap { (1...4).contains($0) ? "\(first)-\(32 + $0)" : nil }
    case (1, _) where first.count == 8:
      return "\(first.prefix(4))-\(first.dropFirst(4).prefix(2))-\(first.suffix(2))"
    case (1, _) where first.count < 4: return (isNegative ? "-" : "") + padded(first, to: 4)
    default: return nil
    }
  }

  private static func padded(_ digits: String, to length: Int) -> String {
    String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
}
