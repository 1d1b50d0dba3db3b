/// What was found wrong so far. Of the rows of a file the first are kept, the others counted: a
/// broken file of a million rows must not fill the memory with a million messages.
struct InputMistakes {
  private static let mostRows = 20

  private var kept: [InputMistake] = []
  private var path = ""
  /// How many rows could not be read.
  private(set) var badRows = 0
  private(set) var isFatal = false

  /// In the order of the input.
  var all: [InputMistake] {
    let more = badRows - Self.mostRows
    return more > 0 ? kept + [.moreRows(more, path: path)] : kept
  }

  mutating func add(_ mistake: InputMistake) {
    kept.append(mistake)
    if !mistake.isWarning { isFatal = true }
  }

  /// - Parameter path: Of the file whose row cannot be read.
  mutating func addRow(_ mistake: InputMistake, path: String) {
    badRows += 1
    self.path = path
    if badRows <= Self.mostRows { kept.append(mistake) }
    isFatal = true
  }
}
