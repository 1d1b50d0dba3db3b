import CLexicons

/// Countries, capitals, large cities and regions in the news, and what lies in what.
///
/// Its data are `places.tsv` and `demonyms.tsv`. It answers for every form of a name, in any case,
/// with or without accents, points and "the": "the U.S.", "Kiev", "Washington, D.C.".
package struct Gazetteer: Sendable {
  package struct Place: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case continent, country, state, region, city
      /// Part of a city, or a famous spot: "Downing Street".
      case locality
      case water
    }

    /// The name that it is filed under: "United States".
    package var name: String
    package var kind: Kind
    /// The nearest place of the gazetteer that it lies in, under that one's name.
    package var container: String?
  }

  package static let shared = Gazetteer()

  /// By folded form.
  private let places: [String: Place]
  /// By folded word, the name of the place.
  private let demonyms: [String: String]

  /// What a name or another form of it means; nil if the gazetteer does not have it.
  package func place(_ name: String) -> Place? { places[Gazetteer.key(name)] }

  /// The places that one lies in, from the nearest to the widest: "Florida", "United States" and
  /// "North America" for "Miami". Empty for what the gazetteer does not have.
  package func containers(of name: String) -> [String] {
    var result: [String] = []
    var inner = place(name)
    while let container = inner?.container, !result.contains(container) {
      result.append(container)
      inner = place(container)
    }
    return result
  }

  /// Whether the second place lies within the first; no place lies within itself.
  package func contains(_ outer: String, _ inner: String) -> Bool {
    guard let outer = place(outer) else { return false }
    return containers(of: inner).contains(outer.name)
  }

  /// The country that a place lies in; nil for countries, for what lies in several or in none, and
  /// for what the gazetteer does not have.
  package func country(of name: String) -> String? {
    containers(of: name).first { place($0)?.kind == .country }
  }

  /// The place whose people or manner a word names: "Russia" for "Russian" and "Russians".
  package func place(ofDemonym word: String) -> Place? {
    demonyms[Gazetteer.key(word)].flatMap { place($0) }
  }

  private init() {
    var places: [String: Place] = [:]
    for row in LexiconFile(names_places).rows where row.count > 3 {
      let place = Place(
        name: row[1], kind: Place.Kind(rawValue: row[2]) ?? .region,
        container: row[3].isEmpty ? nil : row[3])
      // The first row of a form counts: "Georgia" is the country.
      let key = Gazetteer.key(row[0])
      if places[key] == nil { places[key] = place }
    }
    self.places = places
    demonyms = Dictionary(
      LexiconFile(names_demonyms).rows.filter { $0.count > 2 && !$0[2].isEmpty }
        .map { (Gazetteer.key($0[0]), $0[2]) },
      uniquingKeysWith: { a, _ in a })
  }

  private static func key(_ name: String) -> String {
    LetterFolding.words(name).filter { $0 != "the" }.joined(separator: " ")
  }
}
