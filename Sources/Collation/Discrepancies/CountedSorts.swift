import Narrative

/// Nouns that count one sort of thing in the news: "troops" and "soldiers".
enum CountedSorts {
  /// The name of the sort that a unit is of, or the unit itself.
  static func sort(of unit: String?) -> String? { unit.map { sorts[$0] ?? $0 } }

  private static let sorts = SynonymRows.table(
    [
      "troop troops soldier soldiers fighter fighters serviceman servicemen",
      "protester protesters protestor protestors demonstrator demonstrators marcher marchers",
      "pupil pupils student students schoolchild schoolchildren",
      "worker workers employee employees staffer staffers", "job jobs post posts",
      "prisoner prisoners inmate inmates detainee detainees",
      "policeman policemen officer officers", "doctor doctors physician physicians",
      "house houses home homes", "plane planes aircraft jet jets airplane airplanes",
      "ship ships vessel vessels", "lawmaker lawmakers legislator legislators",
      "refugee refugees migrant migrants", "percent percentage", "body bodies corpse corpses",
    ])
}

/// Nouns that count those who are killed or hurt.
enum CountedPersons {
  static let units: Set<String> = [
    "person", "man", "woman", "child", "miner", "passenger", "soldier", "troop", "civilian",
    "worker", "student", "pupil", "officer", "victim", "resident", "villager", "firefighter",
    "protester", "demonstrator", "tourist", "prisoner", "member", "crew member", "fighter",
    "militant", "policeman", "sailor", "pilgrim", "fan", "spectator", "commuter", "death",
    "casualty", "body",
  ]
}
