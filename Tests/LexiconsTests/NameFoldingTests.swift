import Lexicons
import Testing

@Test(arguments: [
  ["Zelensky", "Zelenskiy", "Zelenskyy"], ["Évariste", "Evariste"], ["Gorbachoff", "Gorbachov"],
  ["Khrushchev", "Hrushchev"],
])
func `spellings of one name have one key`(names: [String]) {
  #expect(Set(names.map { NameFolding.spelling($0.lowercased()) }).count == 1)
}

@Test func `other names have other keys`() {
  #expect(NameFolding.spelling("ivanov") != NameFolding.spelling("ivanova"))
}

@Test func `a place is compared under its present name`() {
  #expect(NameFolding.place("the U.S.") == NameFolding.place("United States of America"))
  #expect(NameFolding.place("Kiev") == ["kyiv"])
}
