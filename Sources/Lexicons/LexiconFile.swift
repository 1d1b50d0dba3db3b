package import CLexicons

/// A data file of words: one entry a line, columns parted by tabs, `#` begins a comment line.
package struct LexiconFile {
  /// The columns of each entry, in the order of the file.
  package let rows: [[String]]

  package init(_ file: lexicon_file) {
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    rows = bytes.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
      .map { line in
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
      }
  }

  /// The first column as a set.
  package var words: Set<String> { Set(rows.map { $0[0] }) }

  /// The first column to the second; the first entry of a word counts.
  package var table: [String: String] {
    Dictionary(rows.map { ($0[0], $0.count > 1 ? $0[1] : "") }, uniquingKeysWith: { a, _ in a })
  }
}
