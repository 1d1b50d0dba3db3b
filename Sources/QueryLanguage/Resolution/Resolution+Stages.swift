extension Resolution {
  /// A stage; nil after a reported mistake.
  mutating func stage(_ tree: StageTree, after sequence: inout StageSequence) -> Stage? {
    let canFollow = sequence.allows(tree.name)
    if !canFollow {
      report(.stageCannotFollow(tree.name, sequence.last, sequence.flow), at: tree.nameSpan)
    }
    let count = mistakes.count
    let stage = resolved(tree, after: sequence)
    // Where the stage itself is out of place, its arguments are not spoken of.
    if !canFollow {
      forgetMistakes(from: count)
      return nil
    }
    if let stage { sequence.follow(stage) }
    return stage
  }

  private mutating func resolved(_ tree: StageTree, after sequence: StageSequence) -> Stage? {
    switch (tree.name, tree.arguments) {
    case (_, .broken): return nil
    case (.where, .filter(let filter)): return .filter(predicate(filter))
    case (.first, .number(let number)): return .first(number)
    case (.last, .number(let number)): return .last(number)
    case (.limit, .number(let number)): return .limit(number)
    case (.context, .number(let number)): return .context(number)
    case (.expect, .number(let number)): return .expect(number)
    case (.sort, .keys(let keys)): return sort(keys, after: sequence)
    case (.show, .fields(let names)): return columns(names, tree.name).map { .show($0) }
    case (.distinct, .fields(let names)): return columns(names, tree.name).map { .distinct($0) }
    case (.count, .fields(let names)): return columns(names, tree.name).map { .count(by: $0) }
    case (.group, .fields(let names)): return columns(names, tree.name).map { .groupBy($0) }
    case (.timeline, .columns(let name, _)):
      guard let name else { return .timeline(by: nil) }
      return lane(name, tree.name).map { .timeline(by: $0) }
    case (.compare, .columns(let name, let values)): return compare(name, values)
    case (.discrepancies, _): return .discrepancies
    case (.substitutions, _): return .substitutions
    case (.omissions, _): return .omissions
    case (.corroborate, _): return .corroborate
    case (.sourcing, _): return .sourcing
    case (.quotes, _): return .quotes
    // The parser gives each stage the arguments of its kind.
    case (.where, _), (.first, _), (.last, _), (.limit, _), (.context, _), (.expect, _),
      (.sort, _), (.show, _), (.distinct, _), (.count, _), (.group, _), (.timeline, _),
      (.compare, _):
      return nil
    }
  }

  /// The fields, or nil after a reported mistake: one for the stage.
  private mutating func columns(_ names: [NameTree], _ stage: StageName) -> [Field]? {
    var fields: [Field] = []
    for name in names {
      guard let field = field(name) else { return nil }
      guard FieldTable[field].use != .filter else {
        report(.fieldWithoutColumn(field, stage), at: name.utf8Span)
        return nil
      }
      if !fields.contains(field) { fields.append(field) }
    }
    return fields
  }

  private mutating func lane(_ name: NameTree, _ stage: StageName) -> Field? {
    guard let field = field(name) else { return nil }
    guard FieldTable[field].use == .lane else {
      report(.fieldWithoutLanes(field, stage), at: name.utf8Span)
      return nil
    }
    return field
  }

  private mutating func sort(_ keys: [KeyTree], after sequence: StageSequence) -> Stage? {
    var resolved: [SortKey] = []
    for key in keys {
      let name = key.name.text.lowercased()
      if sequence.flow == .table, !sequence.columns.contains(name),
        name == "count" || FieldTable.field(named: name) != nil
      {
        report(.notAColumn(name, columns: sequence.columns), at: key.name.utf8Span)
        return nil
      }
      if name == "count" {
        guard sequence.flow == .table else {
          report(.nothingCounted, at: key.name.utf8Span)
          return nil
        }
        resolved.append(SortKey(subject: .count, isDescending: key.isDescending))
      } else {
        guard let fields = columns([key.name], .sort) else { return nil }
        resolved.append(SortKey(subject: .field(fields[0]), isDescending: key.isDescending))
      }
    }
    return .sort(resolved)
  }

  private mutating func compare(_ name: NameTree?, _ values: [ValueTree]) -> Stage? {
    var field = Field.source
    if let name {
      guard let lane = lane(name, .compare) else { return nil }
      field = lane
    }
    var columns: [String] = []
    for value in values {
      guard let text = substituted(value)?.text else { return nil }
      guard field == .source else {
        columns.append(text)
        continue
      }
      guard let handle = handle(text, at: value.utf8Span) else { return nil }
      if !columns.contains(handle) { columns.append(handle) }
    }
    return .compare(by: field, columns: columns)
  }

  /// The handle as the store writes it, or nil after a reported mistake.
  private mutating func handle(_ text: String, at span: Range<Int>) -> String? {
    guard let handles = environment?.sourceHandles, !handles.isEmpty else { return text }
    if handles.contains(text) { return text }
    if let handle = handles.first(where: { $0.lowercased() == text.lowercased() }) { return handle }
    report(.unknownHandle(text, known: handles, isWord: false), at: span)
    return nil
  }
}
