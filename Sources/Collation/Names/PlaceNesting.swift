import Lexicons
import Narrative

/// Which of two places lies in the other, as far as the gazetteer and its own table know.
package struct PlaceNesting: Sendable {
  package enum Relation: Hashable, Sendable {
    case same, within, unknown
    /// Both are known, and neither lies in the other.
    case apart
  }

  /// By name: what is known of the places that are asked for often.
  private let known: [String: Entry]

  package init() { known = [:] }

  /// Looks places up once that are compared many times.
  package init(of names: Set<String>) {
    known = Dictionary(uniqueKeysWithValues: names.map { ($0, Entry($0)) })
  }

  /// Looks up the places of all that accounts tell.
  init(of accounts: [Account]) {
    var names: Set<String> = []
    for account in accounts {
      names.formUnion(account.whole.lazy.compactMap(\.event.place))
      names.formUnion(account.told.lazy.compactMap(\.event.place))
    }
    self.init(of: names)
  }

  package func relation(_ a: String, _ b: String) -> Relation {
    let (x, y) = (known[a] ?? Entry(a), known[b] ?? Entry(b))
    if x.key == y.key || x.filed == y.filed { return .same }
    if x.containers.contains(y.filed) || y.containers.contains(x.filed) { return .within }
    guard let first = x.kind, let second = y.kind, let country = x.country, let other = y.country
    else { return .unknown }
    if country != other { return .apart }
    // The gazetteer does not say of every town in which state or region it lies.
    return first == second && first == .city ? .apart : .unknown
  }

  /// What is known of one place.
  private struct Entry: Sendable {
    let key: String
    let filed: String
    let containers: [String]
    let kind: Gazetteer.Place.Kind?
    let country: String?

    init(_ name: String) {
      key = PlaceNesting.key(name)
      filed = PlaceNesting.filed(name)
      containers = PlaceNesting.containers(of: name)
      kind = PlaceNesting.kind(name)
      country = PlaceNesting.country(name)
    }
  }

  /// Whether it can say of any place that it lies in this one.
  package func knows(_ name: String) -> Bool {
    Gazetteer.shared.place(name) != nil || Self.buildings[Self.key(name)] != nil
  }

  /// Whether the second place lies within the first.
  package func contains(_ outer: String, _ inner: String) -> Bool {
    Self.filed(inner) != Self.filed(outer)
      && Self.containers(of: inner).contains(Self.filed(outer))
  }

  /// The name under which a place is filed: "Kyiv" for "Kiev".
  private static func filed(_ name: String) -> String {
    Gazetteer.shared.place(name)?.name ?? name
  }

  private static func containers(of name: String) -> [String] {
    var containers: [String] = []
    var inner = name
    while let outer = buildings[key(inner)], !containers.contains(outer) {
      containers.append(outer)
      inner = outer
    }
    return containers + Gazetteer.shared.containers(of: inner)
  }

  /// What it is; a building counts as the city in which it stands.
  private static func kind(_ name: String) -> Gazetteer.Place.Kind? {
    if buildings[key(name)] != nil { return .locality }
    return Gazetteer.shared.place(name)?.kind
  }

  private static func country(_ name: String) -> String? {
    if let place = Gazetteer.shared.place(name), place.kind == .country { return place.name }
    return containers(of: name).first { Gazetteer.shared.place($0)?.kind == .country }
  }

  private static func key(_ name: String) -> String {
    NameFolding.place(name).joined(separator: " ")
  }

  /// Places of the news, and the buildings that stand for them.
  package static let news = PlaceNesting()

  /// Seats of government by what they stand in: the gazetteer has no buildings.
  private static let buildings: [String: String] = {
    var buildings: [String: String] = [:]
    for (place, outer) in [
      ("White House", "Washington"), ("Oval Office", "White House"), ("Capitol", "Washington"),
      ("Pentagon", "Washington"), ("Kremlin", "Moscow"), ("Downing Street", "London"),
      ("Westminster", "London"), ("Knesset", "Jerusalem"),
    ] {
      buildings[key(place)] = outer
    }
    return buildings
  }()
}
