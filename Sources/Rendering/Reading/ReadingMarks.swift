import Chronology
import Narrative

/// The marks that go into a text, and the text with them, span after span.
struct ReadingMarks {
  /// What a mark says, the outermost first where several span the same words.
  private enum Layer: Int {
    case quotation, actor, time, trigger
  }

  private struct Mark {
    var offset: Int
    var isOpening: Bool
    var span: Range<Int>
    var layer: Layer
    var ink: String

    /// At one place, what ends comes before what begins, and spans nest.
    static func precedes(_ a: Mark, _ b: Mark) -> Bool {
      if a.offset != b.offset { return a.offset < b.offset }
      if a.isOpening != b.isOpening { return b.isOpening }
      return a.isOpening
        ? (-a.span.count, a.layer.rawValue, a.ink) < (-b.span.count, b.layer.rawValue, b.ink)
        : (-a.span.lowerBound, -a.layer.rawValue, a.ink)
          < (-b.span.lowerBound, -b.layer.rawValue, b.ink)
    }
  }

  private let bytes: [UInt8]
  private var marks: ArraySlice<Mark>
  /// How many spans of each layer hold the present place.
  private var depths = [0, 0, 0, 0]

  init(_ annotated: AnnotatedSource, bytes: [UInt8]) {
    self.bytes = bytes
    var marks: [Mark] = []
    func add(_ span: Range<Int>, _ layer: Layer, _ opening: String, _ closing: String) {
      guard !span.isEmpty, span.upperBound <= bytes.count else { return }
      marks.append(
        Mark(offset: span.lowerBound, isOpening: true, span: span, layer: layer, ink: opening))
      marks.append(
        Mark(offset: span.upperBound, isOpening: false, span: span, layer: layer, ink: closing))
    }
    /// What it was read as, unless the text says just that.
    func closing(_ span: Range<Int>, as value: String, _ bracket: String) -> String {
      bytes.dropFirst(span.lowerBound).prefix(span.count).elementsEqual(value.utf8)
        ? bracket : " = \(value)\(bracket)"
    }
    for quote in annotated.quotes {
      for span in quote.content { add(span, .quotation, "«", "»") }
    }
    for mention in annotated.mentions {
      add(mention.span, .actor, "{", closing(mention.span, as: mention.name, "}"))
    }
    for timex in annotated.timexes {
      let about = timex.isApproximate ? "about " : ""
      var value = about + (timex.edtf?.string ?? timex.value)
      if !timex.possibleYears.isEmpty {
        let years = timex.possibleYears.map(String.init).joined(separator: ", ")
        value += ": \(years) \(timex.possibleYears.count == 1 ? "fits" : "fit")"
      }
      add(timex.span, .time, "[", closing(timex.span, as: value, "]"))
    }
    for event in annotated.events {
      add(event.trigger, .trigger, "", "#\(event.id.ordinal)")
    }
    self.marks = marks.sorted(by: Mark.precedes)[...]
  }

  /// The marked text of a span; each begins where the one before ended.
  mutating func text(_ span: Range<Int>, isHeading: Bool) -> StyledText {
    var result = StyledText()
    var position = span.lowerBound
    while let mark = marks.first, mark.offset < span.upperBound || isAtEnd(mark, of: span) {
      append(position..<mark.offset, to: &result, isHeading: isHeading)
      position = mark.offset
      depths[mark.layer.rawValue] += mark.isOpening ? 1 : -1
      result.appendSafe(mark.ink, role(of: mark))
      marks = marks.dropFirst()
    }
    append(position..<span.upperBound, to: &result, isHeading: isHeading)
    return result
  }

  /// What ends where the span ends still belongs to it.
  private func isAtEnd(_ mark: Mark, of span: Range<Int>) -> Bool {
    !mark.isOpening && mark.offset == span.upperBound
  }

  private func append(_ span: Range<Int>, to result: inout StyledText, isHeading: Bool) {
    guard !span.isEmpty else { return }
    let role: TextRole =
      if depths[Layer.trigger.rawValue] > 0 {
        .field
      } else if depths[Layer.time.rawValue] > 0 {
        .date
      } else if depths[Layer.actor.rawValue] > 0 {
        .actor
      } else if isHeading {
        .heading
      } else {
        depths[Layer.quotation.rawValue] > 0 ? .quotation : .plain
      }
    result.appendSafe(String(decoding: bytes[span], as: UTF8.self), role)
  }

  private func role(of mark: Mark) -> TextRole {
    switch mark.layer {
    case .quotation: .quotation
    case .actor: .actor
    case .time: .date
    case .trigger: .id
    }
  }
}

extension StyledText {
  /// Appends any text; unlike `append`, blanks at its ends remain, as one blank.
  mutating func appendSafe(_ text: String, _ role: TextRole) {
    let isBlank = { (scalar: Unicode.Scalar?) in scalar?.properties.isWhitespace == true }
    let scalars = text.unicodeScalars
    let words = Columns.safe(text).drop { $0 == " " }
    var core = String(words)
    while core.last == " " { core.removeLast() }
    if isBlank(scalars.first) { appendBlanks(1) }
    appendFixed(core, role)
    if !core.isEmpty, isBlank(scalars.last) { appendBlanks(1) }
  }
}
