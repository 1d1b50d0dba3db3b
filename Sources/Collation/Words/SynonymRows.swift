/// Rows of words that say the same; the first of a row names it.
enum SynonymRows {
  /// Each word to the name of its row.
  static func table(_ rows: [String]) -> [String: String] {
    var table: [String: String] = [:]
    for row in rows {
      let words = row.split(separator: " ").map(String.init)
      for word in words { table[word] = words[0] }
    }
    return table
  }
}
