import Collation
import Testing

struct PlaceNestingTests {
  @Test(
    arguments: [
      ("Kiev", "Kyiv", .same), ("Oslo", "Norway", .within), ("Norway", "Oslo", .within),
      ("Oval Office", "Washington", .within), ("Kremlin", "Russia", .within),
      ("Kremlin", "Oval Office", .apart), ("Oslo", "Berlin", .apart), ("Munich", "Berlin", .apart),
      ("Oslo", "Sweden", .apart), ("Oslo", "Nowherebury", .unknown), ("Europe", "Oslo", .within),
    ] as [(String, String, PlaceNesting.Relation)])
  func `a place lies in another, apart, or neither is known`(
    a: String, b: String, relation: PlaceNesting.Relation
  ) {
    #expect(PlaceNesting().relation(a, b) == relation)
    #expect(PlaceNesting().relation(b, a) == relation)
  }
}
