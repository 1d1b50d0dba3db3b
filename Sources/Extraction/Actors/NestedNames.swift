import Lexicons
import Narrative

/// Finds the names within a name: "Texas" in "University of Texas", "Norton" in "Norton Bridge".
struct NestedNames {
  let view: NameView
  let register: ActorRegister

  /// What one candidate has within it: the place and kind of each known place and of each person
  /// of the text, none of them the candidate as a whole.
  func parts(
    of c: NameCandidate
  ) -> [(tokens: Range<Int>, kind: NamedActor.Kind, name: String)] {
    guard c.tokens.count > 1, c.kind != .person else { return [] }
    var result: [(tokens: Range<Int>, kind: NamedActor.Kind, name: String)] = []
    var i = c.tokens.lowerBound
    while i < c.tokens.upperBound {
      defer { i += 1 }
      guard view.isCapital(i) else { continue }
      if let (known, end) = view.lexicon.known(at: i, before: c.tokens.upperBound, in: view.tokens),
        i..<end != c.tokens
      {
        if known.kind == .place { result.append((i..<end, .place, known.canonical)) }
        i = end - 1
        continue
      }
      if let (end, name) = person(at: i, before: c.tokens.upperBound) {
        result.append((i..<end, .person, name))
        i = end - 1
      }
    }
    return result
  }

  /// The full name or the surname, begun here, of a person that the text names elsewhere.
  private func person(at i: Int, before limit: Int) -> (end: Int, name: String)? {
    for end in stride(from: min(i + 3, limit), to: i, by: -1) {
      let keys = (i..<end).map { NameFolding.spelling(view.folded($0)) }
      if let name = register.personName(keys) { return (end, name) }
    }
    return nil
  }
}
