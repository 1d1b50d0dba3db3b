/// The difference of two texts in the form of `diff -u`.
package struct UnifiedDiff {
  /// Lines of unchanged text around each change.
  private static let context = 3

  private struct Step {
    var mark: Character
    var line: String
  }
  private var steps: [Step] = []

  package init() {}

  /// Goes on with lines that both texts have.
  package mutating func keep(_ lines: [String]) {
    steps += lines.map { Step(mark: " ", line: $0) }
  }

  /// Goes on with lines of one text that stand in the place of lines of the other.
  package mutating func change(_ old: [String], to new: [String]) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        steps.append(Step(mark: "-", line: old[i]))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        steps.append(Step(mark: "+", line: new[j]))
        j += 1
      } else {
        steps.append(Step(mark: " ", line: old[i]))
        i += 1
        j += 1
      }
    }
  }

  /// - Returns: the headed diff, or the empty string if the texts are equal.
  package func text(oldName: String, newName: String) -> String {
    let changes = steps.indices.filter { steps[$0].mark != " " }
    guard let first = changes.first else { return "" }

    var hunks: [Range<Int>] = []
    var start = max(0, first - Self.context)
    var end = first + 1
    for index in changes.dropFirst() {
      if index - end > 2 * Self.context {
        hunks.append(start..<min(steps.count, end + Self.context))
        start = index - Self.context
      }
      end = index + 1
    }
    hunks.append(start..<min(steps.count, end + Self.context))

    var lines = ["--- \(oldName)", "+++ \(newName)"]
    var (at, oldLine, newLine) = (0, 0, 0)
    for hunk in hunks {
      oldLine += steps[at..<hunk.lowerBound].count { $0.mark != "+" }
      newLine += steps[at..<hunk.lowerBound].count { $0.mark != "-" }
      let olds = steps[hunk].count { $0.mark != "+" }
      let news = steps[hunk].count { $0.mark != "-" }
      lines.append("@@ -\(Self.place(oldLine, olds)) +\(Self.place(newLine, news)) @@")
      lines += steps[hunk].map { "\($0.mark)\($0.line)" }
      (at, oldLine, newLine) = (hunk.upperBound, oldLine + olds, newLine + news)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A start counts from 1, except that an empty side names the line before it.
  private static func place(_ start: Int, _ count: Int) -> String {
    "\(count == 0 ? start : start + 1),\(count)"
  }
}

extension UnifiedDiff {
  package static func text(old: String, new: String, oldName: String, newName: String) -> String {
    var diff = UnifiedDiff()
    diff.change(
      old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
      to: new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    return diff.text(oldName: oldName, newName: newName)
  }
}
