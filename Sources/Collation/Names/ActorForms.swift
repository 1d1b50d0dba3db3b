import Lexicons
import Narrative

/// What the names of one actor in one source are compared by.
///
/// A *full* form names one actor by itself. A *short* form, a bare surname or an abbreviation, is
/// one of those whose full form has it, if only one has.
struct ActorForms {
  /// Sorted.
  var full: [String]
  /// Sorted.
  var short: [String]
  /// Words between given name and surname, of those full forms that have some. Sorted.
  var middles: [String]

  init(_ actor: NamedActor) {
    var full: Set<String> = []
    var short: Set<String> = []
    var middles: Set<String> = []
    for form in [actor.name] + actor.aliases {
      switch actor.kind {
      case .person:
        let words = NameFolding.person(form)
        guard let given = words.first, let surname = words.last else { continue }
        short.insert(surname)
        guard words.count > 1 else { continue }
        let key = "\(given) \(surname)"
        // Two given names with one surname are two persons, whatever an alias says.
        if full.contains(where: { $0 != key && $0.hasSuffix(" \(surname)") }) { continue }
        full.insert(key)
        if words.count > 2 { middles.insert(words[1..<(words.count - 1)].joined(separator: " ")) }
      case .organization:
        let words = NameFolding.organization(form)
        guard !words.isEmpty else { continue }
        if ActorForms.isAbbreviation(form) {
          short.insert(words.joined())
        } else {
          full.insert(words.joined(separator: " "))
          let initials = words.filter { !ActorForms.particles.contains($0) }.compactMap(\.first)
          if initials.count > 1 { short.insert(String(initials)) }
        }
      case .place:
        let words = NameFolding.place(form)
        if !words.isEmpty { full.insert(words.joined(separator: " ")) }
      }
    }
    self.full = full.sorted()
    self.short = short.sorted()
    self.middles = middles.sorted()
  }

  private static let particles: Set<String> = ["of", "and", "for", "the", "in", "on", "de"]

  /// Whether a name is capitals only, perhaps with points: "FBI", "N.A.T.O.".
  static func isAbbreviation(_ name: String) -> Bool {
    let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.count > 1 && letters.count < 7
      && letters.allSatisfy { $0.properties.isUppercase } && !name.contains(" ")
  }
}
