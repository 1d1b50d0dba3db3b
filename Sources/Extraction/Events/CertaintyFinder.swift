import Narrative

/// Weighs what the words of a clause say of how sure its happening is.
///
/// Each cue reaches no further than its own clause. What did not happen is denied, whoever says
/// so; what is still to come is planned; then come doubt and hearsay.
enum CertaintyFinder {
  static func certainty(of clause: Clause, governor: Clause?) -> (Certainty, rule: String?) {
    let group = clause.group
    let isDenied =
      group.isNegated
      || governor.map { $0.group.verb.sort == .fail && !$0.group.isNegated } == true
      || governor.map { $0.group.verb.lemma == "deny" } == true
    if isDenied { return (.denied, "negated") }
    if governor?.group.isNegated == true, clause.link == .infinitive {
      return (.denied, "negated-governor")
    }
    if group.isPlanned || governor?.group.verb.sort == .plan || governor?.group.isPlanned == true {
      return (.planned, "to-come")
    }
    if let cue = group.certainty ?? governor?.group.certainty { return (cue, "certainty-cue") }
    if group.form == .modal || governor?.group.verb.sort == .attempt {
      return (.possible, "modal")
    }
    if governor?.group.verb.lemma == "appear" || governor?.group.verb.lemma == "seem" {
      return (.possible, "appears-to")
    }
    return (.asserted, group.onset == nil ? nil : "not-until")
  }

  /// The weightier of two certainties.
  static func combine(_ a: Certainty, _ b: Certainty) -> Certainty {
    weight(a) >= weight(b) ? a : b
  }

  private static func weight(_ certainty: Certainty) -> Int {
    switch certainty {
    case .denied: 5
    case .planned: 4
    case .alleged: 3
    case .possible: 2
    case .reported: 1
    case .asserted: 0
    }
  }
}
