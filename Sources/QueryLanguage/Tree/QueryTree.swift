/// A query as it was written: names not looked up, values not read. Spans are half-open UTF-8
/// offsets in the text that was parsed.
package struct QueryTree: Hashable, Sendable {
  /// Nil: every event.
  package var filter: FilterTree?
  package var stages: [StageTree]
  package var utf8Span: Range<Int>

  package init(filter: FilterTree?, stages: [StageTree], utf8Span: Range<Int>) {
    self.filter = filter
    self.stages = stages
    self.utf8Span = utf8Span
  }

  /// The first bare word that is the name of a stage: `count by source` without its pipe.
  /// Such a query is right, it looks for words; where it finds nothing this is worth a word.
  package var stageWithoutPipe: ValueTree? {
    bareWords.first { StageTable.stage(named: $0.text) != nil }
  }

  /// The bare words among the terms that must all hold.
  package var bareWords: [ValueTree] {
    let parts: [FilterTree] =
      if case .and(let parts) = filter { parts } else { [filter].compactMap(\.self) }
    return parts.compactMap {
      if case .literal(let value) = $0, value.form == .word { value } else { nil }
    }
  }
}

/// A condition on events.
package indirect enum FilterTree: Hashable, Sendable {
  /// Two or more, in the order written.
  case and([FilterTree])
  case or([FilterTree])
  /// The span begins at the `not` or `-`.
  case not(FilterTree, utf8Span: Range<Int>)
  case term(TermTree)
  /// A word, string or regular expression looked for in the text, or `$name`.
  case literal(ValueTree)
  /// What could not be read and has been reported.
  case broken(utf8Span: Range<Int>)

  package var utf8Span: Range<Int> {
    switch self {
    case .and(let parts), .or(let parts):
      let spans = parts.map(\.utf8Span)
      let lower = spans.map(\.lowerBound).min() ?? 0
      return lower..<max(lower, spans.map(\.upperBound).max() ?? 0)
    case .not(_, let span), .broken(let span): return span
    case .term(let term): return term.utf8Span
    case .literal(let value): return value.utf8Span
    }
  }
}

/// `field op value, value`.
package struct TermTree: Hashable, Sendable {
  package var field: NameTree
  package var op: FieldTest.Operator
  package var operatorSpan: Range<Int>
  package var values: [ValueTree]

  package init(
    field: NameTree, op: FieldTest.Operator, operatorSpan: Range<Int>, values: [ValueTree]
  ) {
    self.field = field
    self.op = op
    self.operatorSpan = operatorSpan
    self.values = values
  }

  package var utf8Span: Range<Int> {
    let end = values.last?.utf8Span.upperBound ?? operatorSpan.upperBound
    return field.utf8Span.lowerBound..<end
  }
}

/// A name as it was written.
package struct NameTree: Hashable, Sendable {
  package var text: String
  package var utf8Span: Range<Int>

  package init(text: String, utf8Span: Range<Int>) {
    self.text = text
    self.utf8Span = utf8Span
  }
}

/// A value as it was written.
package struct ValueTree: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case word
    /// In quotes; the text is without them, escapes read.
    case string
    /// Between slashes; the text is without them.
    case regex
    /// `$name`; the text is the name.
    case variable
  }

  package var form: Form
  package var text: String
  /// With quotes, slashes, the dollar sign.
  package var utf8Span: Range<Int>

  package init(form: Form, text: String, utf8Span: Range<Int>) {
    self.form = form
    self.text = text
    self.utf8Span = utf8Span
  }
}

/// A stage with its arguments as written.
package struct StageTree: Hashable, Sendable {
  package enum Arguments: Hashable, Sendable {
    case none
    case filter(FilterTree)
    case number(Int)
    /// Of `show`, `distinct`, `group by`, `count by` (none: a total).
    case fields([NameTree])
    case keys([KeyTree])
    /// Of `timeline` and `compare`.
    case columns(by: NameTree?, values: [ValueTree])
    /// What could not be read and has been reported.
    case broken
  }

  package var name: StageName
  package var nameSpan: Range<Int>
  package var arguments: Arguments
  package var utf8Span: Range<Int>
}

/// A key of `sort`: a field or `count`.
package struct KeyTree: Hashable, Sendable {
  package var name: NameTree
  package var isDescending: Bool
}
