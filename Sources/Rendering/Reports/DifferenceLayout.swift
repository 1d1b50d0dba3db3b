import Diagnostics
import Interchange
import Narrative
import QueryEngine

/// Differences: slot, judgement and reason, then what each of the two sources says.
enum DifferenceLayout {
  static func sheet(_ groups: [DifferenceGroup]) -> ReportSheet {
    let all = groups.flatMap(\.differences)
    let strict = all.count { $0.discrepancy.isStrict }
    return ReportSheet(
      columns: [
        .init("slot", isFirm: true), .init("judgement", isFirm: true),
        .init("episode", isRight: true),
        .init("source a"), .init("value a"), .init("source b"), .init("value b"), .init("reason"),
        .init("event a"), .init("words a", weight: 2), .init("event b"),
        .init("words b", weight: 2),
      ], records: all.map { item in { ReportSheet.Record(cells: cells(item), json: json(item)) } },
      blocks: groups.map { group in { block(group, width: $0) } }, shown: [0, 1, 3, 4, 5, 6, 7],
      tally: "\(Plural.of(all.count, "difference")): \(strict) strict, "
        + "\(all.count - strict) reconcilable")
  }

  static func judgement(_ item: Discrepancy) -> String { item.isStrict ? "strict" : "reconcilable" }

  private static func cells(_ difference: Difference) -> [StyledText] {
    let item = difference.discrepancy
    return [
      StyledText(item.slot.rawValue, .field), StyledText(judgement(item), .difference),
      StyledText(item.episode.map(String.init) ?? "", .id), StyledText(item.a.source, .source),
      StyledText(item.a.value, .value), StyledText(item.b.source, .source),
      StyledText(item.b.value, .value), StyledText(item.reason, .note),
      StyledText(item.a.event?.description ?? "", .id), StyledText(difference.a.text, .quotation),
      StyledText(item.b.event?.description ?? "", .id), StyledText(difference.b.text, .quotation),
    ]
  }

  static func json(_ difference: Difference) -> JSONValue {
    json(
      difference.discrepancy, a: difference.a.codePointSpan, b: difference.b.codePointSpan)
  }

  static func json(_ item: Discrepancy, a: Range<Int>?, b: Range<Int>?) -> JSONValue {
    func side(_ side: Discrepancy.Side, _ span: Range<Int>?) -> JSONValue {
      [
        "source": .string(side.source), "event": JSONValue(side.event?.description),
        "start": JSONValue(span?.lowerBound), "end": JSONValue(span?.upperBound),
        "value": .string(side.value),
      ]
    }
    return [
      "episode": JSONValue(item.episode), "slot": .string(item.slot.rawValue),
      "strict": .bool(item.isStrict), "reason": .string(item.reason),
      "a": side(item.a, a), "b": side(item.b, b),
    ]
  }

  // MARK: Blocks

  private static func block(_ group: DifferenceGroup, width: Int) -> [StyledText] {
    guard let first = group.differences.first else { return [] }
    var lines: [StyledText] = []
    if let substitution = group.substitution {
      lines += SubstitutionLayout.heading(substitution).wrapped(to: width)
      for difference in group.differences {
        lines += heading(difference.discrepancy).indented(by: 2, width: width)
        lines += StyledText(difference.discrepancy.reason, .note).indented(by: 4, width: width)
        lines += sides(
          [side(difference.discrepancy.a, difference.a)],
          [side(difference.discrepancy.b, difference.b)], indent: 4, width: width)
      }
    } else {
      lines += heading(first.discrepancy).wrapped(to: width)
      lines += StyledText(first.discrepancy.reason, .note).indented(by: 2, width: width)
      lines += sides(
        group.differences.map { side($0.discrepancy.a, $0.a) },
        [side(first.discrepancy.b, first.b)], indent: 2, width: width)
    }
    return lines + [StyledText()]
  }

  /// "≠ title · strict · Donald Trump".
  private static func heading(_ item: Discrepancy) -> StyledText {
    var text = StyledText("≠ \(item.slot.rawValue)", .difference)
    text.appendFixed(" · ", .note)
    text.append(judgement(item), item.isStrict ? .heading : .plain)
    if let actor = item.actor {
      text.appendFixed(" · ", .note)
      text.append(actor, .actor)
    }
    if let episode = item.episode {
      text.appendFixed(" · ", .note)
      text.append("episode \(episode)", .id)
    }
    return text
  }

  /// Both sides: beside each other where there is room for two columns of words, else below.
  private static func sides(
    _ a: [StyledSide], _ b: [StyledSide], indent: Int, width: Int
  ) -> [StyledText] {
    let column = (width - indent - 3) / 2
    guard column >= 56 else {
      return (a + b).flatMap { side in
        side.head.indented(by: indent, width: width)
          + side.words.indented(by: indent + 2, width: width)
      }
    }
    let columns = [a, b].map { sides in
      sides.flatMap { $0.head.wrapped(to: column) + $0.words.indented(by: 2, width: column) }
    }
    return (0..<max(columns[0].count, columns[1].count)).map { index in
      var line = StyledText()
      line.appendBlanks(indent)
      line.append((index < columns[0].count ? columns[0][index] : StyledText()).padded(to: column))
      line.appendFixed(" │ ", .rule)
      if index < columns[1].count { line.append(columns[1][index]) }
      return line.trimmedEnd
    }
  }

  private struct StyledSide {
    var head: StyledText
    var words: StyledText
  }

  /// "envoy.12: Steve Witkoff", and the sentence.
  private static func side(_ side: Discrepancy.Side, _ passage: Passage) -> StyledSide {
    var head = StyledText(side.source, .source)
    if let event = side.event { head.appendFixed(".\(event.ordinal)", .id) }
    head.appendFixed(": ")
    head.append(side.value, .value)
    return StyledSide(head: head, words: StyledText(passage))
  }
}
