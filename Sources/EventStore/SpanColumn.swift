/// Spans in one column: `0-9 12-20`.
enum SpanColumn {
  static func words(_ spans: [Range<Int>]) -> String {
    spans.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
  }

  static func spans(_ words: String) throws -> [Range<Int>] {
    try words.split(separator: " ").map { word in
      let ends = word.split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] <= ends[1] else { throw StoreError.damaged("'\(words)'") }
      return ends[0]..<ends[1]
    }
  }
}
