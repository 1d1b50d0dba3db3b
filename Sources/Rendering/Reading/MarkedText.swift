import Chronology
package import Narrative

/// A source's text with its readings marked, so that a person sees at a glance what was understood.
///
/// Times stand in `[ ]` and actors in `{ }`, each with what it was read as; quotations in `« »`.
/// The word that tells an event is followed by `#` and the event's number, and below its sentence
/// each event has a line: when, what, who, how sure. Nothing of the text is left out.
package struct MarkedText: Sendable {
  /// A sentence, heading or row, in the order of the text.
  package struct Passage: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case prose, heading
      /// In the text, but no part of the account: navigation, captions.
      case aside
    }

    /// Half-open UTF-8 offsets in the source's text.
    package var span: Range<Int>
    package var kind: Kind
    /// The number of its paragraph.
    package var paragraph: Int

    package init(span: Range<Int>, kind: Kind, paragraph: Int) {
      self.span = span
      self.kind = kind
      self.paragraph = paragraph
    }
  }

  private let annotated: AnnotatedSource
  private let passages: [Passage]
  private let width: Int

  /// - Parameters:
  ///   - passages: apart from each other, in order.
  ///   - width: columns that no line exceeds.
  package init(_ annotated: AnnotatedSource, passages: [Passage], width: Int) {
    self.annotated = annotated
    self.passages = passages
    self.width = max(width, 20)
  }

  /// The lines, a blank one at the end.
  package var lines: [StyledText] {
    let bytes = Array(annotated.source.text.utf8)
    var lines = head
    var marks = ReadingMarks(annotated, bytes: bytes)
    var notes = ReadingNotes(annotated, bytes: bytes)
    var before: Passage?
    var start = 0
    for (index, passage) in passages.enumerated() {
      // What lies between two passages goes with the later one; after the last, with the last.
      let end = index == passages.count - 1 ? bytes.count : passage.span.upperBound
      let isSameBlock =
        before?.paragraph == passage.paragraph || (before?.kind == .aside && passage.kind == .aside)
      if !isSameBlock { lines.append(StyledText()) }
      before = passage
      let text = marks.text(start..<end, isHeading: passage.kind == .heading)
      lines +=
        passage.kind == .aside
        ? text.indented(by: "┊ ", to: width, allAs: .note) : text.wrapped(to: width)
      lines += notes.lines(before: end).flatMap {
        $0.body.indented(by: "    ", first: $0.label, to: width)
      }
      start = end
    }
    return lines + [StyledText()]
  }

  /// The source's own particulars, and how the marks are read.
  private var head: [StyledText] {
    let source = annotated.source
    var line = StyledText(source.handle, .source)
    for (part, role) in [
      (source.title, TextRole.heading), (source.outlet, .plain), (source.author, .plain),
    ] {
      guard let part else { continue }
      line.appendFixed(" · ", .rule)
      line.append(part, role)
    }
    line.appendFixed(" · ", .rule)
    line.append(
      source.published.map { "published \($0.string)" } ?? "publication date unknown", .date)
    var key = StyledText()
    key.append("[time = value]", .date)
    key.appendFixed(" · ", .rule)
    key.append("{actor = name}", .actor)
    key.appendFixed(" · ", .rule)
    key.append("«quotation»", .quotation)
    key.appendFixed(" · ", .rule)
    key.append("word", .field)
    key.append("#1", .id)
    key.appendFixed(" event 1, told below", .plain)
    return line.wrapped(to: width) + key.wrapped(to: width)
  }
}

extension StyledText {
  /// The text wrapped behind a margin; the first line's may hold a label instead.
  /// - Parameter allAs: a role for all of the text instead of its own.
  fileprivate func indented(
    by margin: String, first label: StyledText? = nil, to width: Int, allAs role: TextRole? = nil
  ) -> [StyledText] {
    var body = self
    if let role {
      body = StyledText()
      body.appendFixed(plain, role)
    }
    let labelWidth = label.map { $0.width + 1 } ?? 0
    let indent = max(Columns.width(of: margin), labelWidth)
    return body.wrapped(to: width - indent).enumerated().map { index, text in
      var line = StyledText()
      if let label {
        if index == 0 { line.append(label) }
        line.appendBlanks(indent - line.width)
      } else {
        line.appendFixed(margin, role ?? .rule)
      }
      line.append(text)
      return line
    }
  }
}
