extension CompletionReader {
  private static let filterWords = ["and", "or", "not"]

  /// Before the first pipe: a filter, a binding, a comparison.
  func statementContext() -> CompletionContext {
    guard let first = before.first else {
      return filterContext([], keywords: ["not", "let", "compare"])
    }
    if first.isWord("let") {
      guard before.count >= 3, before[2].kind == .op(.equals) else {
        return before.count == 1 ? nothing : filterContext(before)
      }
      return filterContext(Array(before[3...]))
    }
    if first.isWord("compare") { return comparisonContext(Array(before[1...])) }
    return filterContext(before)
  }

  private func comparisonContext(_ tokens: [Token]) -> CompletionContext {
    if let on = tokens.lastIndex(where: { $0.isWord("on") }) {
      let isNext = on == tokens.count - 1 || tokens.last?.kind == .comma
      return isNext ? context(.column(ResolvedComparison.comparableFields)) : nothing
    }
    guard let last = tokens.last, !last.isWord("with") else {
      return context(.value(.source, isQuoted: isQuoted))
    }
    return filterContext(tokens, keywords: ["with", "on"])
  }

  /// In a filter, after these tokens of it.
  private func filterContext(_ tokens: [Token], keywords: [String]? = nil) -> CompletionContext {
    if let sign = signOfValue(tokens) {
      guard case .word(let name) = tokens[sign - 1].kind, let field = FieldTable.field(named: name)
      else { return nothing }
      return valueContext(field, termStart: tokens[sign - 1].utf8Span.lowerBound)
    }
    if let last = tokens.last, case .op = last.kind { return nothing }
    if isQuoted { return context(.value(.text, isQuoted: true)) }
    let words = keywords ?? CompletionReader.filterWords
    return context(
      .field, keywords: words,
      narrowing: narrowing(without: touched?.utf8Span.lowerBound ?? cursor))
  }

  /// The index of the operator whose value the cursor is at: `field:`, `field:a,b,`.
  private func signOfValue(_ tokens: [Token]) -> Int? {
    var index = tokens.count - 1
    while index > 0, tokens[index].kind == .comma {
      switch tokens[index - 1].kind {
      case .word, .string, .regex, .variable: index -= 2
      default: return nil
      }
    }
    guard index > 0, case .op = tokens[index].kind else { return nil }
    let isList = index < tokens.count - 1
    // After a blank no value can come.
    let start = touched?.utf8Span.lowerBound ?? cursor
    return isList || tokens[index].utf8Span.upperBound == start ? index : nil
  }

  private func valueContext(_ field: Field, termStart: Int) -> CompletionContext {
    var found = context(
      .value(field, isQuoted: isQuoted), narrowing: narrowing(without: termStart))
    // Of a range it is the second end that is being written.
    if FieldTable[field].shape == .date, let ends = RangeEnds(found.prefix), !isQuoted {
      found.prefix = ends.upper
      found.utf8Span = found.utf8Span.lowerBound + ends.upperOffset..<cursor
    }
    return found
  }

  // MARK: Stages

  /// After a pipe and these tokens.
  func stageContext(_ tokens: [Token]) -> CompletionContext {
    guard let first = tokens.first else { return isQuoted ? nothing : context(.stage(flow)) }
    guard case .word(let name) = first.kind, let stage = StageTable.stage(named: name),
      let last = tokens.last
    else { return nothing }
    let isFirst = tokens.count == 1
    let startsItem = isFirst || last.kind == .comma
    let columns = FieldTable.entries.filter { $0.use != .filter }.map(\.field)
    let lanes = FieldTable.entries.filter { $0.use == .lane }.map(\.field)
    switch stage {
    case .where: return filterContext(Array(tokens[1...]))
    case .show, .distinct: return startsItem ? context(.column(columns)) : nothing
    case .sort:
      if startsItem { return context(.column(columns), keywords: ["count"]) }
      return last.isWord("asc") || last.isWord("desc")
        ? nothing : context(.nothing, keywords: ["asc", "desc"])
    case .count, .group:
      if isFirst { return context(.nothing, keywords: ["by"]) }
      return last.isWord("by") || last.kind == .comma ? context(.column(columns)) : nothing
    case .timeline:
      if isFirst { return context(.nothing, keywords: ["by"]) }
      return last.isWord("by") ? context(.column(lanes)) : nothing
    case .compare: return compareContext(tokens, lanes: lanes)
    case .first, .last, .limit, .context, .expect, .discrepancies, .substitutions, .omissions,
      .corroborate, .sourcing, .quotes:
      return nothing
    }
  }

  /// What the stages before the last pipe give.
  private var flow: StageEntry.Flow {
    var flow = StageEntry.Flow.events
    for (pipe, name) in zip(before, before.dropFirst()) where pipe.kind == .pipe {
      guard case .word(let word) = name.kind, let stage = StageTable.stage(named: word) else {
        continue
      }
      flow = StageTable[stage].gives ?? flow
      // A count of nothing in particular is one number.
      let next = before.first { $0.utf8Span.lowerBound >= name.utf8Span.upperBound }
      if stage == .count, next?.isWord("by") != true { flow = .picture }
    }
    return flow
  }

  private func compareContext(_ tokens: [Token], lanes: [Field]) -> CompletionContext {
    let hasBy = tokens.count > 1 && tokens[1].isWord("by")
    if hasBy, tokens.count == 2 { return context(.column(lanes)) }
    var field = Field.source
    if hasBy, case .word(let name) = tokens[2].kind, let named = FieldTable.field(named: name) {
      field = named
    }
    let isFirst = tokens.count == (hasBy ? 3 : 1)
    guard isFirst || tokens.last?.kind == .comma else { return nothing }
    return context(
      .value(field, isQuoted: isQuoted), keywords: tokens.count == 1 ? ["by"] : [],
      narrowing: narrowingBeforeStage())
  }

  // MARK: Narrowing

  /// What the query asks for besides the term that begins at a place and holds the cursor.
  private func narrowing(without termStart: Int) -> String {
    let bytes = Array(text.utf8)
    let start = before.first?.utf8Span.lowerBound ?? termStart
    var end = cursor
    while end < bytes.count, !ByteClasses.endsWord(bytes[end]),
      ByteClasses.blankLength(bytes, at: end) == 0
    {
      end += 1
    }
    let head = String(decoding: bytes[min(start, termStart)..<termStart], as: UTF8.self)
    let tail = String(decoding: bytes[end...], as: UTF8.self)
    let placeholder = "id:*"
    return filter(of: head + placeholder + tail, at: head.utf8.count)
  }

  /// What the query asks for before the stage that holds the cursor.
  private func narrowingBeforeStage() -> String {
    let bytes = Array(text.utf8)
    guard let start = before.first?.utf8Span.lowerBound,
      let pipe = before.last(where: { $0.kind == .pipe })
    else { return "" }
    return filter(
      of: String(decoding: bytes[start..<pipe.utf8Span.lowerBound], as: UTF8.self), at: nil)
  }

  /// The filters of the first statement, all that must hold whatever the term at a place is.
  private func filter(of text: String, at place: Int?) -> String {
    var parser = Parser(text)
    let tree: QueryTree
    switch parser.statements().first {
    case .query(let query): tree = query
    case .binding(let binding): tree = binding.query
    case .command, .comparison, .empty, nil: return ""
    }
    var filters: [FilterTree] = []
    tree.filter.map { filters.append($0) }
    for stage in tree.stages {
      if case .filter(let filter) = stage.arguments { filters.append(filter) }
    }
    return filters.flatMap { filter -> [FilterTree] in
      guard let place, filter.utf8Span.contains(place) else { return [filter] }
      guard case .and(let parts) = filter else { return [] }
      return parts.filter { !$0.utf8Span.contains(place) }
    }.map(\.description).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
