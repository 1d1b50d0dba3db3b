/// What each agreement of two events is worth, in thousandths of a full agreement of words.
struct AlignmentWeights {
  /// With names on both sides and none in common, companies less alike than this are of two
  /// stories, whatever else agrees.
  var strangeCompany = 200
  /// The cosine of all words, and of those that are neither actors nor trigger.
  var allWords = 600
  var ownWords = 500
  /// Instead, where nothing but actors and trigger is in common, though both have more to tell.
  var noOwnWord = -200
  /// The company they keep, in thousandths of the difference from where it begins to count for the
  /// pair; at most and at least.
  var company = 2500
  var companyFrom = 550
  var mostForCompany = 200
  var leastForCompany = -350
  /// For each bit of the trigger's rarity above those of a verb that anything is told with.
  var sameTrigger = 20
  var commonTrigger = 4
  var sameAction = 80
  /// Two known actions that differ.
  var otherAction = -20
  var sameKind = 80
  /// A meeting and a meeting, a call and a call of one known day.
  var sameContactAndDay = 100
  /// Two known kinds that differ, and something said beside something of a known kind.
  var otherKind = -125
  var saidAndDone = -75
  /// For each actor in common, two at most.
  var sharedActor = 100
  /// Two or more in common, and all that one of the two tells.
  var sameActors = 125
  /// None in common: for what is made by who takes part, a meeting or a call, and for all else.
  var otherCompany = -250
  var otherActors = -50
  var samePlace = 10
  var sameKindAndPlace = 150
  var otherPlace = -50
  var sameDay = 120
  var possibleDate = 20
  var sameNumber = 100
  /// In like company the same things are counted, in kindred words, but not as many.
  var sameCount = 150
  /// One is told as planned or denied, the other as happened.
  var otherStatus = -60
  /// One source rarely tells one happening twice.
  var oneSource = -250
  /// What two events must reach to be joined, and two groups on average over all their pairs.
  var threshold = 150
  var groupThreshold = -40
  /// And two groups that many tell: one look-alike pair too many must not make two stories one.
  var groupThresholdOfMany = 0
  /// In that average no pair counts for less than the first, since one happening can be told in
  /// very different words; less comes off for each pair of one source, and for each that can never
  /// be of one story or, by the size of the groups, of one deed.
  var leastInGroup = -100
  var oneSourceInGroup = -200
  var otherStoryInGroup = -1000
  var otherDeedInGroup = -1000

  /// The most that numbers can be worth.
  var mostForNumbers: Int { max(sameNumber, sameCount) }
}
