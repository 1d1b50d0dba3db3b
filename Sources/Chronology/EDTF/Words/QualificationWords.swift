/// How sure a date is, in words.
enum QualificationWords {
  private static let partNames = ["year", "month", "day"]

  /// Empty if nothing is marked. Where the parts differ, those that are marked are named.
  static func words(_ date: WrittenDate) -> String {
    if let whole = date.wholeQualification { return adverb(whole) }
    var groups: [(qualification: Qualification, parts: [String])] = []
    for (name, qualification) in zip(partNames, date.qualifications)
    where qualification != Qualification() {
      if let index = groups.firstIndex(where: { $0.qualification == qualification }) {
        groups[index].parts.append(name)
      } else {
        groups.append((qualification, [name]))
      }
    }
    return groups.map {
      "the \(EnglishList.joined($0.parts, by: "and")) \(adjective($0.qualification))"
    }.joined(separator: ", ")
  }

  static func adverb(_ qualification: Qualification) -> String {
    switch (qualification.isUncertain, qualification.isApproximate) {
    case (false, false): ""
    case (true, false): "perhaps"
    case (false, true): "approximately"
    case (true, true): "perhaps and approximately"
    }
  }

  private static func adjective(_ qualification: Qualification) -> String {
    switch (qualification.isUncertain, qualification.isApproximate) {
    case (false, false): "certain"
    case (true, false): "uncertain"
    case (false, true): "approximate"
    case (true, true): "uncertain and approximate"
    }
  }
}
