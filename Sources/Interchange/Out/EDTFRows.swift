package import Chronology
package import Diagnostics

/// What is to be said of one string that may be EDTF: what `synoptic edtf` prints.
package struct EDTFRow: Hashable, Sendable {
  package let string: String
  /// What was read; nil if the string is not EDTF.
  package let value: EDTF?
  /// Why the string is not EDTF, with the place; nil if it is.
  package let problem: Diagnostic?

  package init(_ string: String) {
    self.string = string
    do throws(EDTFError) {
      value = try EDTF(string)
      problem = nil
    } catch {
      value = nil
      problem = Diagnostic(
        error.message, excerpt: Excerpt(text: string, utf8Span: error.utf8Span))
    }
  }

  /// `string`, `valid`, `level`, `lower` and `upper`; null where it is not EDTF, or where a bound
  /// is unknown. A bound that is open is `-inf` or `inf`.
  package var json: JSONValue {
    [
      "string": .string(string),
      "valid": .bool(value != nil),
      "level": JSONValue(value?.level),
      "lower": value?.isOpenAtStart == true
        ? "-inf" : JSONValue(value?.bounds.earliest?.description),
      "upper": value?.isOpenAtEnd == true
        ? "inf" : JSONValue(value?.bounds.latest?.description),
    ]
  }

  /// The string, and below it its words, level and bounds, a line each; nil if it is not EDTF.
  package var text: String? {
    value.map { value in
      """
      \(value.string)
        words   \(value.words)
        level   \(value.level)
        bounds  \(Self.words(value.bounds))

      """
    }
  }

  private static func words(_ bounds: DateBounds) -> String {
    switch (bounds.earliest, bounds.latest) {
    case (let first?, let last?) where first == last: first.description
    case (let first?, let last?): "\(first) to \(last)"
    case (let first?, nil): "from \(first)"
    case (nil, let last?): "to \(last)"
    case (nil, nil): "none"
    }
  }
}

/// Many strings, one after the other.
package enum EDTFRows {
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case text, jsonl
  }

  /// Hands on one row for each string, in order: as text, what is not EDTF goes to `complain`
  /// instead; as JSON the row itself says so.
  /// - Returns: whether all strings are EDTF.
  package static func write(
    _ strings: some Sequence<String>, as form: Form, to write: (String) -> Void,
    complain: (Diagnostic) -> Void
  ) -> Bool {
    var isGood = true
    for string in strings {
      let row = EDTFRow(string)
      isGood = isGood && row.problem == nil
      switch form {
      case .jsonl:
        write(row.json.text + "\n")
      case .text:
        if let text = row.text { write(text) }
        if let problem = row.problem { complain(problem) }
      }
    }
    return isGood
  }

  /// Hands on one row for each two neighbours: how the first lies to the second. What is not EDTF
  /// goes to `complain` and has no neighbours.
  /// - Returns: whether all strings are EDTF.
  package static func relate(
    _ strings: some Sequence<String>, as form: Form, to write: (String) -> Void,
    complain: (Diagnostic) -> Void
  ) -> Bool {
    var isGood = true
    var before: EDTF?
    for string in strings {
      let row = EDTFRow(string)
      if let problem = row.problem { complain(problem) }
      isGood = isGood && row.problem == nil
      if let before, let value = row.value {
        let relation = EDTFRelationRow(before, value)
        write(form == .text ? relation.text : relation.json.text + "\n")
      }
      before = row.value
    }
    return isGood
  }
}
