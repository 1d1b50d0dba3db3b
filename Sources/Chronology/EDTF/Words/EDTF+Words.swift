extension EDTF {
  /// The value in plain English: "between 24 and 26 October 2025, approximately".
  ///
  /// Years before 1 CE are given as BCE, so year -43 is 44 BCE. How sure a date is stands behind
  /// it; where only parts of it are marked, they are named.
  package var words: String {
    if let bracket = string.first, bracket == "[" || bracket == "{" {
      let items = string.dropFirst().dropLast().split(separator: ",").map { item in
        item.drop { $0 == " " }.prefix { $0 != " " }
      }
      return SetWords.words(items, isAll: bracket == "{")
    }
    if let slash = string.firstIndex(of: "/") {
      return IntervalWords.words(
        IntervalWords.End(string[..<slash]),
        IntervalWords.End(string[string.index(after: slash)...]))
    }
    return DateWords.qualified(WrittenDate(string[...]))
  }
}
