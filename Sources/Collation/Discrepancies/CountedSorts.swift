import Narrative

/// Nouns that count one sort of thing in the news: "troops" and "soldiers".
enum CountedSorts {
  /// The name of the sort that a unit is of, or the unit itself.
  static func sort(of unit: String?) -> String? { unit.map { sorts[$0] ?? $0 } }

  private static let sorts: [String: String] = {
    var sorts: [String: String] = [:]
    for row in [
      "troop troops soldier soldiers fighter fighters serviceman servicemen",
      "protester protesters protestor protestors demonstrator demonstrators marcher marchers",
      "pupil pupils student students schoolchild schoolchildren",
      "worker workers employee employees staffer staffers", "job jobs post posts",
      "prisoner prisoners inmate inmates detainee detainees",
      "policeman policemen officer officers", "doctor doctors physician physicians",
      "house houses home homes", "plane planes aircraft jet jets airplane airplanes",
      "ship ships vessel vessels", "lawmaker lawmakers legislator legislators",
      "refugee refugees migrant migrants", "percent percentage", "body bodies corpse corpses",
    ] {
      let words = row.split(separator: " ").map(String.init)
      for word in words { sorts[word] = words[0] }
    }
    return sorts
  }()
}
