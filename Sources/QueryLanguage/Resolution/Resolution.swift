/// One walk over a tree: the predicate it makes and the mistakes it meets.
struct Resolution {
  /// Nil: variables, the day and the sources are unknown, and nothing is wrong for want of them.
  let environment: QueryEnvironment?
  let text: String
  private let bytes: [UInt8]
  /// The named queries being looked into, to find one that contains itself.
  var active: [String] = []
  private(set) var mistakes: [Located<ResolutionMistake>] = []
  private var known: Set<Located<ResolutionMistake>> = []

  init(environment: QueryEnvironment?, text: String) {
    self.environment = environment
    self.text = text
    bytes = Array(text.utf8)
  }

  /// Keeps a mistake once, however often its place is looked at.
  mutating func report(_ mistake: ResolutionMistake, at span: Range<Int>) {
    let located = Located(mistake: mistake, utf8Span: span)
    if known.insert(located).inserted { mistakes.append(located) }
  }

  /// Drops the mistakes after the first so many.
  mutating func forgetMistakes(from count: Int) {
    known.subtract(mistakes[min(count, mistakes.count)...])
    mistakes.removeSubrange(min(count, mistakes.count)...)
  }

  func throwMistakes() throws(QueryErrors) {
    guard !mistakes.isEmpty else { return }
    let inOrder = mistakes.enumerated().sorted {
      ($0.element.utf8Span.lowerBound, $0.offset) < ($1.element.utf8Span.lowerBound, $1.offset)
    }
    throw QueryErrors(diagnostics: inOrder.map { $0.element.diagnostic(in: text) })
  }

  /// The slice of the text; empty where the span lies outside of it.
  func slice(_ span: Range<Int>) -> String {
    String(decoding: bytes[span.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// What was typed from a place to the end of the line or of the filter.
  func restOfLine(from start: Int) -> String {
    let rest = bytes[min(start, bytes.count)...]
    return String(
      decoding: rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "|") }, as: UTF8.self)
  }

  // MARK: Queries

  mutating func query(_ tree: QueryTree) -> ResolvedQuery {
    var sequence = StageSequence()
    var base = ResolvedQuery()
    var rest = tree.filter
    if let (staged, others) = stagedVariable(in: tree.filter) {
      base = staged
      rest = others
      for stage in base.stages { sequence.follow(stage) }
      if let others, sequence.flow != .events {
        report(.stageCannotFollow(.where, sequence.last, sequence.flow), at: others.utf8Span)
      }
    }
    let filter = rest.map { predicate($0) } ?? .everything
    if base.stages.isEmpty {
      base.filter = filter
    } else if filter != .everything {
      base.stages.append(.filter(filter))
    }
    for stage in tree.stages {
      self.stage(stage, after: &sequence).map { base.stages.append($0) }
    }
    return base
  }

  mutating func comparison(_ tree: ComparisonTree) -> ResolvedComparison {
    var fields: [Field] = []
    let sides = tree.sides.map { side(of: $0) }
    for name in tree.fields {
      guard let field = field(name) else { continue }
      if ResolvedComparison.comparableFields.contains(field) {
        fields.append(field)
      } else {
        report(.fieldNotComparable(field), at: name.utf8Span)
      }
    }
    return ResolvedComparison(
      sides: sides, labels: tree.sides.map { slice($0.utf8Span) }, fields: fields)
  }

  /// A side of a comparison: a bare word may be a handle.
  private mutating func side(of tree: FilterTree) -> Predicate {
    guard case .literal(let value) = tree, value.form == .word,
      let handles = environment?.sourceHandles, !handles.isEmpty
    else { return predicate(tree) }
    if let handle = handles.first(where: { $0.lowercased() == value.text.lowercased() }) {
      return .test(
        FieldTest(field: .source, op: .equals, values: [.text(handle)], utf8Span: value.utf8Span))
    }
    let mistake = ResolutionMistake.unknownHandle(value.text, known: handles, isWord: true)
    guard mistake.hasSuggestion else { return predicate(tree) }
    report(mistake, at: value.utf8Span)
    return .everything
  }

  // MARK: Filters

  mutating func predicate(_ tree: FilterTree) -> Predicate {
    switch tree {
    case .and(let parts): return .and(parts.map { predicate($0) })
    case .or(let parts): return .or(parts.map { predicate($0) })
    case .not(let part, _): return .not(predicate(part))
    case .term(let term): return self.term(term)
    case .literal(let value): return literal(value)
    case .broken: return .everything
    }
  }

  private mutating func literal(_ value: ValueTree) -> Predicate {
    guard value.form == .variable else { return text(value) }
    guard let environment else { return .everything }
    if environment.hasQuery(value.text) {
      guard let query = namedQuery(value) else { return .everything }
      guard query.stages.isEmpty else {
        report(.variableWithStages(value.text), at: value.utf8Span)
        return .everything
      }
      return query.filter.moved(to: value.utf8Span)
    }
    return text(value)
  }

  private mutating func text(_ value: ValueTree) -> Predicate {
    let op: FieldTest.Operator = value.form == .regex ? .matches : .contains
    guard let read = self.value(value, of: .text, op) else { return .everything }
    return .test(FieldTest(field: .text, op: op, values: [read], utf8Span: value.utf8Span))
  }

  /// The field of a name, or nil after a reported mistake.
  mutating func field(_ name: NameTree, in term: Range<Int>? = nil) -> Field? {
    if let field = FieldTable.field(named: name.text) { return field }
    report(.unknownField(name.text, term: term.map { run(from: $0.lowerBound) }), at: name.utf8Span)
    return nil
  }

  /// What was typed from a place to the next blank: "http://x.y".
  private func run(from start: Int) -> String {
    var end = min(start, bytes.count)
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "|"),
      ByteClasses.blankLength(bytes, at: end) == 0
    {
      end += 1
    }
    return slice(min(start, end)..<end)
  }
}
