import Collation
import Diagnostics
import Interchange
import Narrative
import QueryEngine

/// Quotations by speaker; those in several wordings with their differences word by word.
enum QuoteLayout {
  static func sheet(_ groups: [QuoteGroup]) -> ReportSheet {
    let several = groups.count { $0.wordings.count > 1 }
    let total = groups.reduce(0) { $0 + $1.wordings.count }
    var tally = Plural.of(total, "quotation")
    if several > 0 { tally += ", \(several) in more than one wording or source" }
    return ReportSheet(
      columns: [
        .init("speaker"), .init("source", isFirm: true), .init("event", isFirm: true),
        .init("form", isFirm: true), .init("words", weight: 2), .init("differs", weight: 2),
      ],
      records: groups.flatMap { group in
        group.wordings.indices.map { index -> ReportSheet.RecordMaker in
          { record(group, index) }
        }
      },
      blocks: groups.map { group in
        { width in group.wordings.indices.flatMap { block(group, $0, width: width) } }
      }, shown: [0, 1, 4, 5], tally: tally)
  }

  private static func record(_ group: QuoteGroup, _ index: Int) -> ReportSheet.Record {
    let wording = group.wordings[index]
    return ReportSheet.Record(
      cells: [
        StyledText(group.speaker ?? "", .actor), StyledText(wording.source, .source),
        StyledText(wording.event?.description ?? "", .id),
        StyledText(wording.isDirect ? "direct" : "indirect", .value),
        StyledText(wording.text, .quotation),
        StyledText(steps(wording).joined(separator: "; "), .difference),
      ],
      json: [
        "speaker": JSONValue(group.speaker), "source": .string(wording.source),
        "event": JSONValue(wording.event?.description), "direct": .bool(wording.isDirect),
        "start": .integer(wording.codePointSpan.lowerBound),
        "end": .integer(wording.codePointSpan.upperBound), "text": .string(wording.text),
        "of": index == 0 ? .null : .string(group.wordings[0].source),
        "differs": JSONValue(steps(wording)),
      ])
  }

  /// "left out: not", "added: ever", "other: this → next".
  private static func steps(_ wording: QuoteGroup.Wording) -> [String] {
    wording.changes.compactMap { change in
      switch change {
      case .same: nil
      case .leftOut(let words): "left out: \(words)"
      case .added(let words): "added: \(words)"
      case .other(let a, let b): "other: \(a) → \(b)"
      }
    }
  }

  private static func block(_ group: QuoteGroup, _ index: Int, width: Int) -> [StyledText] {
    let wording = group.wordings[index]
    var lines: [StyledText] = []
    if index == 0 {
      lines += StyledText(group.speaker ?? "nobody named", group.speaker == nil ? .note : .actor)
        .wrapped(to: width)
    }
    var text = StyledText(wording.source, .source)
    text.appendFixed(" ", .plain)
    if let event = wording.event {
      text.append(event.description, .id)
      text.appendFixed(" ", .plain)
    }
    text.appendFixed(wording.isDirect ? "“" : "", .rule)
    if wording.changes.isEmpty {
      text.append(wording.text, .quotation)
    } else {
      // Added and other words stand in brackets, what is left out is named below.
      for (place, change) in wording.changes.enumerated() {
        if place > 0 { text.appendFixed(" ", .plain) }
        switch change {
        case .same(let words): text.append(words, .quotation)
        case .leftOut: text.appendFixed("[–]", .difference)
        case .added(let words): text.append("[\(words)]", .difference)
        case .other(_, let words): text.append("[\(words)]", .difference)
        }
      }
    }
    text.appendFixed(wording.isDirect ? "”" : "", .rule)
    lines += text.indented(by: 2, width: width)
    let steps = steps(wording)
    if !steps.isEmpty {
      lines += StyledText(steps.joined(separator: " · "), .note).indented(by: 4, width: width)
    } else if index > 0 {
      lines += StyledText("word for word the same", .note).indented(by: 4, width: width)
    }
    return index == group.wordings.count - 1 ? lines + [StyledText()] : lines
  }
}
