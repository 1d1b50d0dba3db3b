/// What the program knows of places by their canonical names.
package enum Gazetteer {
  /// The country that a city, state or region lies in: "United States" for "Miami". Nil for
  /// countries, for what lies in several, and for places it doesn't know.
  package static func country(of place: String) -> String? {
    NameLexicon.shared.containment[place]
  }
}
