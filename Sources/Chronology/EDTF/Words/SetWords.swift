/// Sets in words: "one of 1667, 1668 and the years from 1670 to 1672".
enum SetWords {
  /// - Parameter items: the items as written between the brackets.
  static func words(_ items: [Substring], isAll: Bool) -> String {
    let words = items.map(item)
    // A set of one date is that date.
    if let only = items.first, items.count == 1, !isRange(only) { return words[0] }
    return "\(isAll ? "all" : "one") of \(EnglishList.joined(words, by: "and"))"
  }

  private static func item(_ item: Substring) -> String {
    guard isRange(item) else { return DateWords.bracketed(WrittenDate(item)) }
    let ends = item.split(separator: "..", omittingEmptySubsequences: false).map {
      $0.isEmpty ? nil : WrittenDate($0)
    }
    let (first, last) = (ends.first ?? nil, ends.last ?? nil)
    var words = "the \(unit(of: first ?? last))"
    if let first { words += " from \(DateWords.bracketed(first))" }
    if let last { words += " \(first == nil ? "up to" : "to") \(DateWords.bracketed(last))" }
    return first != nil && last == nil ? words + " on" : words
  }

  private static func isRange(_ item: Substring) -> Bool { item.contains("..") }

  /// What a range counts, after how exact its dates are.
  private static func unit(of date: WrittenDate?) -> String {
    guard let date, let month = date.month else { return "years" }
    if month.lowest > 12 { return "dates" }
    return date.day == nil ? "months" : "days"
  }
}
