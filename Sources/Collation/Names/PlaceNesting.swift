import Lexicons

/// Which of two places lies in the other, as far as it is known.
package struct PlaceNesting: Sendable {
  package enum Relation: Hashable, Sendable {
    case same, within, unknown
    /// Both are known, and neither lies in the other.
    case apart
  }

  /// By folded name, the folded name of what it lies in.
  private let containers: [String: String]

  /// - Parameter containers: a place and what it directly lies in, by their names.
  package init(containers: [(place: String, container: String)]) {
    var folded: [String: String] = [:]
    for row in containers { folded[Self.key(row.place)] = Self.key(row.container) }
    self.containers = folded
  }

  package func relation(_ a: String, _ b: String) -> Relation {
    let (x, y) = (Self.key(a), Self.key(b))
    if x == y { return .same }
    let (above, over) = (chain(x), chain(y))
    if above.contains(y) || over.contains(x) { return .within }
    guard above.count > 1, over.count > 1 else { return .unknown }
    return .apart
  }

  /// The place and all that it lies in.
  private func chain(_ key: String) -> [String] {
    var chain = [key]
    while let next = containers[chain[chain.count - 1]], !chain.contains(next) {
      chain.append(next)
    }
    return chain
  }

  private static func key(_ name: String) -> String {
    NameFolding.place(name).joined(separator: " ")
  }

  /// Places of the news, and the buildings that stand for them.
  package static let news = PlaceNesting(
    containers: rows.flatMap { row in
      let names = row.split(separator: ",").map(String.init)
      return names.dropFirst().map { (place: $0, container: names[0]) }
    })

  private static let rows = [
    "United States,Washington,New York,Miami,Alaska,California,Florida,Texas,Chicago,Boston",
    "California,Los Angeles,San Francisco", "Alaska,Anchorage", "Texas,Houston,Dallas",
    "Washington,White House,Oval Office,Capitol,Pentagon",
    "Russia,Moscow,Saint Petersburg,Sochi", "Moscow,Kremlin",
    "Ukraine,Kyiv,Kharkiv,Lviv,Odesa,Donbas,Crimea,Kherson,Zaporizhzhia,Mariupol",
    "Donbas,Donetsk,Luhansk",
    "United Kingdom,England,Scotland,Wales,Northern Ireland", "England,London,Manchester,Leeds",
    "London,Downing Street,Westminster", "Scotland,Edinburgh,Glasgow", "Wales,Cardiff",
    "France,Paris,Lyon,Marseille,Nice", "Germany,Berlin,Munich,Hamburg,Frankfurt",
    "Italy,Rome,Milan,Naples", "Spain,Madrid,Barcelona", "Hungary,Budapest", "Poland,Warsaw,Gdansk",
    "Switzerland,Geneva,Zurich,Bern,Davos", "Austria,Vienna", "Belgium,Brussels",
    "Netherlands,Amsterdam,The Hague", "Sweden,Stockholm", "Norway,Oslo", "Denmark,Copenhagen",
    "Finland,Helsinki", "Turkey,Istanbul,Ankara", "Greece,Athens", "Israel,Jerusalem,Tel Aviv",
    "Jerusalem,Knesset", "China,Beijing,Shanghai,Hong Kong", "Japan,Tokyo,Osaka",
    "India,Delhi,Mumbai", "Egypt,Cairo,Sharm el-Sheikh", "Qatar,Doha", "Saudi Arabia,Riyadh,Jeddah",
    "United Arab Emirates,Dubai,Abu Dhabi", "Iran,Tehran", "Iraq,Baghdad", "Syria,Damascus",
    "Canada,Ottawa,Toronto,Montreal", "Mexico,Mexico City", "Brazil,Brasilia,Rio de Janeiro",
    "Australia,Canberra,Sydney,Melbourne",
  ]
}
