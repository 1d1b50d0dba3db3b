import QueryLanguage

extension ReportBuilder {
  func report(_ stage: Stage, isEverything: Bool) -> Report? {
    switch stage {
    case .discrepancies: discrepancies()
    case .substitutions: substitutions()
    case .omissions: omissions()
    case .corroborate: corroboration()
    case .sourcing: sourcing()
    case .quotes: quotes(isEverything: isEverything)
    case .filter, .sort, .first, .last, .limit, .count, .groupBy, .show, .distinct, .context,
      .timeline, .compare, .expect:
      nil
    }
  }
}

extension Stage {
  /// Whether its report needs the accounts themselves, and not only their events.
  var readsAccounts: Bool {
    switch self {
    case .discrepancies, .substitutions, .corroborate, .quotes: true
    case .omissions, .sourcing, .filter, .sort, .first, .last, .limit, .count, .groupBy, .show,
      .distinct, .context, .timeline, .compare, .expect:
      false
    }
  }
}
