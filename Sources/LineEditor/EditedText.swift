import Foundation

/// A statement under the hand, with a cursor: every step is a whole character as a reader sees it.
struct EditedText: Equatable, Sendable {
  private(set) var text: String
  private(set) var cursor: String.Index

  init(_ text: String = "") {
    self.text = text
    cursor = text.endIndex
  }

  /// - Parameter utf8Cursor: an offset within the text; one inside a code point moves to its start.
  init(_ text: String, utf8Cursor: Int) {
    self.text = text
    var index = text.utf8.index(
      text.startIndex, offsetBy: min(max(utf8Cursor, 0), text.utf8.count))
    while index.samePosition(in: text.unicodeScalars) == nil {
      index = text.utf8.index(before: index)
    }
    cursor = index
  }

  var utf8Cursor: Int { text.utf8.distance(from: text.startIndex, to: cursor) }
  var beforeCursor: Substring { text[..<cursor] }
  var afterCursor: Substring { text[cursor...] }
  var isEmpty: Bool { text.isEmpty }

  private var previousIndex: String.Index? { text.indices.last { $0 < cursor } }
  private var nextIndex: String.Index? {
    cursor < text.endIndex ? text.indices.first { $0 > cursor } ?? text.endIndex : nil
  }

  /// Whether there was room to move or something to delete.
  mutating func moveLeft() -> Bool {
    guard let previousIndex else { return false }
    cursor = previousIndex
    return true
  }

  mutating func moveRight() -> Bool {
    guard let nextIndex else { return false }
    cursor = nextIndex
    return true
  }

  mutating func deleteBackward() -> Bool {
    guard let previousIndex else { return false }
    replace(previousIndex..<cursor, with: "")
    return true
  }

  mutating func deleteForward() -> Bool {
    guard let nextIndex else { return false }
    replace(cursor..<nextIndex, with: "")
    return true
  }

  mutating func insert(_ more: String) { replace(cursor..<cursor, with: more) }

  /// Replaces a range of UTF-8 offsets; the cursor stands after the new text.
  mutating func replace(utf8 range: Range<Int>, with more: String) {
    let lower = EditedText(text, utf8Cursor: range.lowerBound).cursor
    let upper = EditedText(text, utf8Cursor: range.upperBound).cursor
    replace(lower..<max(lower, upper), with: more)
  }

  /// libedit draws no combining mark, so a letter and its mark become one code point where there is one.
  private mutating func replace(_ range: Range<String.Index>, with more: String) {
    let before = (String(text[..<range.lowerBound]) + more).precomposedStringWithCanonicalMapping
    text = before + text[range.upperBound...]
    cursor = text.utf8.index(text.startIndex, offsetBy: before.utf8.count)
  }

  private var lineStart: String.Index {
    text[..<cursor].lastIndex(of: "\n").map(text.index(after:)) ?? text.startIndex
  }
  private var lineEnd: String.Index { text[cursor...].firstIndex(of: "\n") ?? text.endIndex }

  // MARK: Cutting

  /// Takes out the word before the cursor, with what stands between the two, and gives it.
  mutating func cutWordBefore() -> String {
    let before = text[..<cursor]
    let end = before.lastIndex(where: Self.isOfWord) ?? before.startIndex
    let start = before[..<end].lastIndex { !Self.isOfWord($0) }.map(text.index(after:))
    return cut((start ?? before.startIndex)..<cursor)
  }

  mutating func cutWordAfter() -> String {
    let after = text[cursor...]
    let start = after.firstIndex(where: Self.isOfWord) ?? after.endIndex
    return cut(cursor..<(after[start...].firstIndex { !Self.isOfWord($0) } ?? after.endIndex))
  }

  /// Takes out what follows the cursor in its line; at the end of the line, unless the cut is to stay
  /// within it, the end itself.
  mutating func cutRest(isWithinLine: Bool = false) -> String {
    let end = lineEnd
    let joins = end == cursor && end < text.endIndex && !isWithinLine
    return cut(cursor..<(joins ? text.index(after: end) : end))
  }

  mutating func cutToLineStart() -> String { cut(lineStart..<cursor) }

  private mutating func cut(_ range: Range<String.Index>) -> String {
    let cut = String(text[range])
    if !cut.isEmpty { replace(range, with: "") }
    return cut
  }

  /// The characters of words as libedit counts them.
  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "*?_-.[]~=".contains(character)
  }

  // MARK: Lines

  mutating func moveToLineStart() { cursor = lineStart }
  mutating func moveToLineEnd() { cursor = lineEnd }

  /// Moves to the line above, as near to the same column as it goes; false on the first line.
  mutating func moveUp() -> Bool {
    let start = lineStart
    guard start > text.startIndex else { return false }
    let column = text.distance(from: start, to: cursor)
    cursor = text.index(before: start)
    let end = cursor
    cursor = text.index(lineStart, offsetBy: column, limitedBy: end) ?? end
    return true
  }

  mutating func moveDown() -> Bool {
    let end = lineEnd
    guard end < text.endIndex else { return false }
    let column = text.distance(from: lineStart, to: cursor)
    cursor = text.index(after: end)
    let last = lineEnd
    cursor = text.index(cursor, offsetBy: column, limitedBy: last) ?? last
    return true
  }
}
