import Lexicons

/// A step on the way from one wording to another, word by word.
package enum WordChange: Hashable, Sendable {
  case same(String)
  /// In the first wording only.
  case leftOut(String)
  /// In the second only.
  case added(String)
  /// One put for the other.
  case other(String, String)

  /// The steps from `a` to `b`: the longest common run of words stays (Myers's and Hunt's problem,
  /// solved plainly: quotations are short). Case and punctuation do not count.
  package static func between(_ a: String, _ b: String) -> [WordChange] {
    let (x, y) = (words(a), words(b))
    guard x.count * y.count <= 250_000 else { return [.other(a, b)] }
    // lengths[i][j]: of the longest common subsequence of the words from i and from j on.
    var lengths = Array(repeating: Array(repeating: 0, count: y.count + 1), count: x.count + 1)
    for i in x.indices.reversed() {
      for j in y.indices.reversed() {
        lengths[i][j] =
          x[i].folded == y[j].folded
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var steps: [WordChange] = []
    var gone: [String] = []
    var come: [String] = []
    func flush() {
      switch (gone.isEmpty, come.isEmpty) {
      case (true, true): break
      case (false, true): steps.append(.leftOut(gone.joined(separator: " ")))
      case (true, false): steps.append(.added(come.joined(separator: " ")))
      case (false, false):
        steps.append(.other(gone.joined(separator: " "), come.joined(separator: " ")))
      }
      gone = []
      come = []
    }
    var same: [String] = []
    var (i, j) = (0, 0)
    while i < x.count || j < y.count {
      if i < x.count, j < y.count, x[i].folded == y[j].folded {
        flush()
        same.append(y[j].text)
        (i, j) = (i + 1, j + 1)
        continue
      }
      if !same.isEmpty {
        steps.append(.same(same.joined(separator: " ")))
        same = []
      }
      if j >= y.count || (i < x.count && lengths[i + 1][j] >= lengths[i][j + 1]) {
        gone.append(x[i].text)
        i += 1
      } else {
        come.append(y[j].text)
        j += 1
      }
    }
    flush()
    if !same.isEmpty { steps.append(.same(same.joined(separator: " "))) }
    return steps
  }

  /// The words with the punctuation that clings to them.
  private static func words(_ text: String) -> [(text: String, folded: String)] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      (String(word), LetterFolding.fold(String(word)).split(separator: " ").joined())
    }
  }
}
