/// Short and variant forms of given names, for comparing names of persons.
package enum GivenNames {
  /// The formal name that a folded and transliterated word is a form of, or the word.
  package static func formal(_ word: String) -> String { forms[word] ?? word }

  /// A formal name, and its forms. A form that belongs to two names is under neither.
  private static let rows = [
    "abraham abe", "albert bert", "alexander aleksandr aleksander",
    "andrew andy drew", "anthony tony", "benjamin ben", "charles charlie chuck",
    "christopher chris",
    "daniel dan danny", "david dave", "deborah debbie", "donald don", "edward ed eddie",
    "elizabeth liz beth", "eugene gene", "frederick fred freddie",
    "gerald gerry jerry", "gregory greg", "hussein husain hussain husayn",
    "james jim jimmy", "jeffrey jeff geoffrey geoff", "joseph joe", "joshua josh",
    "katherine catherine kathryn kate kathy cathy", "kenneth ken", "lawrence larry laurence",
    "margaret maggie peggy", "matthew matt", "michael mike",
    "muhammad mohammed mohamed "
      + "mohammad muhammed", "nicholas nick nicolas", "osama usama", "pamela pam",
    "patrick paddy", "peter pete", "philip phil phillip", "richard rick dick",
    "robert bob bobby rob",
    "ronald ron", "samuel sam", "stephen steve steven", "susan sue", "thomas tom tommy",
    "timothy tim", "victoria vicky", "viktor victor", "vincent vince", "walter walt",
    "william bill billy will", "zachary zach",
  ]

  private static let forms: [String: String] = {
    var forms: [String: String] = [:]
    for row in rows {
      let names = row.split(separator: " ").map(String.init)
      let formal = NameFolding.transliteration(names[0])
      for name in names.dropFirst() { forms[NameFolding.transliteration(name)] = formal }
    }
    return forms
  }()
}
