import Narrative

extension UnifiedActors {
  /// The same actors after the analyst has said which names are one: those who bear the first name
  /// and those who bear the second become one actor of the second name and its kind.
  ///
  /// A name that nobody bears changes nothing.
  package func joining(_ aliases: [(name: String, other: String)]) -> UnifiedActors {
    var joined = self
    for alias in aliases { joined.join(alias.name, alias.other) }
    return joined
  }

  private mutating func join(_ name: String, _ other: String) {
    guard let kept = bearer(of: other), let given = bearer(of: name) else { return }
    var actor = actors[kept]
    let gone = actors[given]
    let forms = Set([actor.name, gone.name] + actor.aliases + gone.aliases)
    func isMeant(_ canonical: String, _ kind: NamedActor.Kind) -> Bool {
      canonical == actor.name && kind == actor.kind || canonical == gone.name && kind == gone.kind
    }
    for (local, canonical) in canonicalNames where isMeant(canonical, local.kind) {
      canonicalNames[local] = other
    }
    for (name, canonical) in everywhere where isMeant(canonical, name.kind) {
      everywhere[name] = other
    }
    actor.name = other
    actor.aliases = forms.subtracting([other]).sorted()
    actors[kept] = actor
    if given != kept { actors.remove(at: given) }
    actors.sort { ($0.name, $0.kind.rawValue) < ($1.name, $1.kind.rawValue) }
  }

  /// Who is called so: under this very name, else by it as an alias.
  private func bearer(of name: String) -> Int? {
    actors.firstIndex { $0.name == name } ?? actors.firstIndex { $0.aliases.contains(name) }
  }
}
