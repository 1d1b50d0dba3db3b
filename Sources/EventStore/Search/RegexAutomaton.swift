/// A regular expression as an automaton that looks at each character once, whatever the
/// expression: texts cannot make it slow.
///
/// Its states are sets of places in the expression, each made when it is first reached (the subset
/// construction of Rabin and Scott, 1959, done lazily).
struct RegexAutomaton {
  private enum Place {
    case symbols(SymbolSet, then: Int)
    case fork(Int, Int)
    case start(then: Int)
    case end(then: Int)
    case match
  }

  /// A state: the places where a symbol is awaited, or the end of the text.
  private struct State {
    var places: [Int]
    /// Whether the text matches if it ends here.
    var matchesAtEnd: Bool
  }

  private static let unknown: Int32 = -1
  private static let matched: Int32 = -2
  /// An expression of more places takes more room than it is worth.
  private static let mostPlaces = 2000
  /// With more states than this all are forgotten.
  private static let mostStates = 2000

  private var places: [Place] = [.match]
  private let first: Int
  private var states: [State] = []
  private var stateNumbers: [[Int]: Int32] = [:]
  /// For each state and symbol the next state.
  private var next: [Int32] = []
  private let matchesAtOnce: Bool

  /// - Returns: nil if the expression is too large.
  init?(_ node: RegexNode) {
    var places: [Place] = [.match]
    guard let first = Self.add(node, then: 0, to: &places) else { return nil }
    self.first = first
    self.places = places
    let closure = Self.closure(of: [first], in: places, isAtStart: true, isAtEnd: false)
    matchesAtOnce = closure == nil
    if closure != nil { begin() }
  }

  /// Whether it matches somewhere in a text.
  mutating func matches(_ symbols: UnsafeBufferPointer<UInt8>) -> Bool {
    if matchesAtOnce { return true }
    var state: Int32 = 0
    for symbol in symbols {
      let known = next[Int(state) * SymbolSet.count + Int(symbol)]
      state = known == Self.unknown ? step(from: state, symbol) : known
      if state == Self.matched { return true }
    }
    return states[Int(state)].matchesAtEnd
  }

  // MARK: States

  private mutating func begin() {
    states.removeAll()
    stateNumbers.removeAll()
    next.removeAll()
    let start = Self.closure(of: [first], in: places, isAtStart: true, isAtEnd: false)
    _ = number(of: start ?? [])
  }

  private mutating func step(from state: Int32, _ symbol: UInt8) -> Int32 {
    var reached = [first]
    for place in states[Int(state)].places {
      if case .symbols(let set, let then) = places[place], set.contains(symbol) {
        reached.append(then)
      }
    }
    guard
      let closure = Self.closure(of: reached, in: places, isAtStart: false, isAtEnd: false)
    else {
      next[Int(state) * SymbolSet.count + Int(symbol)] = Self.matched
      return Self.matched
    }
    if states.count >= Self.mostStates, stateNumbers[closure] == nil {
      begin()
      return number(of: closure)
    }
    let number = number(of: closure)
    next[Int(state) * SymbolSet.count + Int(symbol)] = number
    return number
  }

  private mutating func number(of closure: [Int]) -> Int32 {
    if let known = stateNumbers[closure] { return known }
    let number = Int32(states.count)
    let isStart = number == 0
    states.append(
      State(
        places: closure,
        matchesAtEnd: Self.closure(of: closure, in: places, isAtStart: isStart, isAtEnd: true)
          == nil))
    // The state at the start of a text is no other state: `^` holds there alone.
    if !isStart { stateNumbers[closure] = number }
    next += Array(repeating: Self.unknown, count: SymbolSet.count)
    return number
  }

  /// The places that are reached from some without a symbol, in order; nil if the end of the
  /// expression is among them.
  private static func closure(
    of reached: [Int], in places: [Place], isAtStart: Bool, isAtEnd: Bool
  ) -> [Int]? {
    var pending = reached
    var seen: Set<Int> = []
    var closure: [Int] = []
    while let place = pending.popLast() {
      guard seen.insert(place).inserted else { continue }
      switch places[place] {
      case .symbols: closure.append(place)
      case .fork(let a, let b): pending += [a, b]
      case .start(let then): if isAtStart { pending.append(then) }
      case .end(let then):
        closure.append(place)
        if isAtEnd { pending.append(then) }
      case .match: return nil
      }
    }
    return closure.sorted()
  }

  // MARK: Places

  /// Adds the places of a node, from its last to its first (Thompson, 1968).
  /// - Returns: its first place; nil if there are too many.
  private static func add(_ node: RegexNode, then: Int, to places: inout [Place]) -> Int? {
    guard places.count < mostPlaces else { return nil }
    switch node {
    case .empty: return then
    case .symbols(let set): return append(.symbols(set, then: then), to: &places)
    case .start: return append(.start(then: then), to: &places)
    case .end: return append(.end(then: then), to: &places)
    case .anything: return addLoop(.symbols(.all), then: then, to: &places)
    case .sequence(let parts):
      var then = then
      for part in parts.reversed() {
        guard let first = add(part, then: then, to: &places) else { return nil }
        then = first
      }
      return then
    case .choice(let branches):
      var firsts: [Int] = []
      for branch in branches {
        guard let first = add(branch, then: then, to: &places) else { return nil }
        firsts.append(first)
      }
      return firsts.dropFirst().reduce(firsts.first ?? then) {
        append(.fork($0, $1), to: &places)
      }
    case .repeated(let inner, let least, let most):
      var then = then
      if let most {
        guard most <= mostPlaces else { return nil }
        let end = then
        for _ in 0..<max(0, most - least) {
          guard let first = add(inner, then: then, to: &places) else { return nil }
          then = append(.fork(first, end), to: &places)
        }
      } else {
        guard let loop = addLoop(inner, then: then, to: &places) else { return nil }
        then = loop
      }
      guard least <= mostPlaces else { return nil }
      for _ in 0..<least {
        guard let first = add(inner, then: then, to: &places) else { return nil }
        then = first
      }
      return then
    }
  }

  private static func addLoop(_ inner: RegexNode, then: Int, to places: inout [Place]) -> Int? {
    let fork = append(.fork(then, then), to: &places)
    guard let first = add(inner, then: fork, to: &places) else { return nil }
    places[fork] = .fork(first, then)
    return fork
  }

  private static func append(_ place: Place, to places: inout [Place]) -> Int {
    places.append(place)
    return places.count - 1
  }
}
