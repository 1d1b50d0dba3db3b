import Lexicons
import Testing

@Test(arguments: [
  ("Miami", ["Florida", "United States", "North America"]),
  ("Bakhmut", ["Donetsk", "Donbas", "Ukraine", "Europe"]),
  ("Kiev", ["Ukraine", "Europe"]), ("France", ["Europe"]), ("Nowhere", []),
])
func `a place lies in its containers from the nearest to the widest`(
  place: String, containers: [String]
) {
  #expect(Gazetteer.shared.containers(of: place) == containers)
}

@Test(arguments: [
  ("Ukraine", "Donbas", true), ("Donbass", "Luhansk", true), ("the U.S.", "Miami", true),
  ("Miami", "United States", false), ("Ukraine", "Ukraine", false), ("Nowhere", "Miami", false),
])
func `the wider place contains the narrower, under any of their names`(
  outer: String, inner: String, holds: Bool
) {
  #expect(Gazetteer.shared.contains(outer, inner) == holds)
}

@Test(arguments: [
  ("Miami", "United States"), ("Donetsk", "Ukraine"), ("France", nil), ("Nowhere", nil),
])
func `a city lies in its country`(place: String, country: String?) {
  #expect(Gazetteer.shared.country(of: place) == country)
}

@Test func `every container of the data is a place of its own, and none contains itself`() {
  for row in ["Little Havana", "Red Square", "Gaza City", "Tahrir Square", "Lashkar Gah"] {
    let containers = Gazetteer.shared.containers(of: row)
    #expect(containers.count > 1)
    #expect(Set(containers).count == containers.count)
    #expect(Gazetteer.shared.place(containers.last ?? "")?.kind == .continent)
  }
}

@Test func `a people's word names its place`() {
  #expect(Gazetteer.shared.place(ofDemonym: "Ukrainians")?.name == "Ukraine")
  #expect(Gazetteer.shared.place(ofDemonym: "British")?.name == "United Kingdom")
  #expect(Gazetteer.shared.place(ofDemonym: "Baptist") == nil)
}
