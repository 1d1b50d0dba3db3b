import Chronology
import Narrative

/// What is told about a source beside its text: each value with its place in the file.
struct SourceDescription {
  struct Value {
    var string: String
    /// Finds the place: only a mistake asks for it, and in rows it takes a search.
    var locate: () -> FilePlace

    var place: FilePlace { locate() }
  }

  var values: [SourceKey: Value] = [:]

  /// The value of a key; an empty one counts as none.
  func string(_ key: SourceKey) -> String? {
    guard let string = values[key]?.string, !string.isEmpty else { return nil }
    return string
  }

  /// The publication date.
  func published() throws(InputMistake) -> EDTF? {
    guard let string = string(.published), let place = values[.published]?.place else {
      return nil
    }
    do {
      return try EDTF(string)
    } catch {
      throw .badDate(problem: error.message, place.narrowed(to: error.utf8Span, of: string))
    }
  }

  /// The handle given by hand, if any.
  func handle() throws(InputMistake) -> String? {
    guard let value = values[.handle] else { return nil }
    guard Handle.isValid(value.string) else { throw .badHandle(value.string, value.place) }
    return value.string
  }

  /// The source with this text.
  func source(handle: String, text: String) throws(InputMistake) -> Source {
    Source(
      handle: handle, title: string(.title) ?? Headline.of(text), outlet: string(.outlet),
      author: string(.author), published: try published(), url: string(.url), text: text)
  }
}

extension FilePlace {
  /// The place of a part of a value, where the file has the value as it is (not escaped).
  func narrowed(to utf8Span: Range<Int>, of value: String) -> FilePlace {
    guard Array(text.utf8)[self.utf8Span].elementsEqual(value.utf8) else { return self }
    let start = self.utf8Span.lowerBound
    return FilePlace(
      path: path, text: text,
      utf8Span: start + utf8Span.lowerBound..<start + utf8Span.upperBound, firstLine: firstLine)
  }
}

/// The title a text gives itself.
enum Headline {
  /// A first line longer than this is the beginning of the story.
  private static let limit = 120

  /// The first line that is not blank, if it is short and not the whole text.
  static func of(_ text: String) -> String? {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      .lazy.map { Substring($0).trimmed }.filter { !$0.isEmpty }
    var iterator = lines.makeIterator()
    guard let first = iterator.next(), iterator.next() != nil,
      first.unicodeScalars.count <= limit
    else { return nil }
    return String(first)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var slice = self
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return slice
  }
}
