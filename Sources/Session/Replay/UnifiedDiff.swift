/// The difference of two texts in the form of `diff -u`.
package enum UnifiedDiff {
  /// Lines of unchanged text around each change.
  private static let context = 3

  /// - Returns: the headed diff, or the empty string if the texts are equal.
  package static func text(old: String, new: String, oldName: String, newName: String) -> String {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    let steps = Self.steps(before, after)
    let changes = steps.indices.filter { steps[$0].mark != " " }
    guard let first = changes.first else { return "" }

    var hunks: [Range<Int>] = []
    var start = max(0, first - context)
    var end = first + 1
    for index in changes.dropFirst() {
      if index - end > 2 * context {
        hunks.append(start..<min(steps.count, end + context))
        start = index - context
      }
      end = index + 1
    }
    hunks.append(start..<min(steps.count, end + context))

    var lines = ["--- \(oldName)", "+++ \(newName)"]
    for hunk in hunks {
      let olds = steps[hunk].count { $0.mark != "+" }
      let news = steps[hunk].count { $0.mark != "-" }
      let oldStart = steps[..<hunk.lowerBound].count { $0.mark != "+" }
      let newStart = steps[..<hunk.lowerBound].count { $0.mark != "-" }
      lines.append("@@ -\(place(oldStart, olds)) +\(place(newStart, news)) @@")
      lines += steps[hunk].map { "\($0.mark)\($0.line)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A start counts from 1, except that an empty side names the line before it.
  private static func place(_ start: Int, _ count: Int) -> String {
    "\(count == 0 ? start : start + 1),\(count)"
  }

  private struct Step {
    var mark: Character
    var line: Substring
  }

  private static func steps(_ old: [Substring], _ new: [Substring]) -> [Step] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Step] = []
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
    return steps
  }
}
