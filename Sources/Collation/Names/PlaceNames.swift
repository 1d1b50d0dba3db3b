/// Places that the news calls by several names, for comparing names of places.
enum PlaceNames {
  /// The present English name of a folded name that is another name of a place; nil for others.
  static func present(_ name: String) -> String? { names[name] }

  /// A present name, and its other names, parted by commas.
  private static let rows = [
    "united states,us,usa,united states of america,america",
    "united kingdom,uk,britain,great britain", "united arab emirates,uae",
    "european union,eu", "kyiv,kiev,kyyiv", "kharkiv,kharkov", "lviv,lvov", "odesa,odessa",
    "zaporizhzhia,zaporizhia,zaporozhye", "donbas,donbass", "luhansk,lugansk",
    "beijing,peking", "mumbai,bombay", "kolkata,calcutta", "chennai,madras", "myanmar,burma",
    "yangon,rangoon", "czechia,czech republic", "ivory coast,cote divoire", "turkey,turkiye",
    "north korea,dprk", "south korea,republic of korea",
    "drc,democratic republic of congo,"
      + "democratic republic of the congo", "new york,new york city,nyc",
    "washington,washington dc,dc", "los angeles,la", "netherlands,holland",
  ]

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in rows {
      let forms = row.split(separator: ",").map(String.init)
      for form in forms.dropFirst() { names[form] = forms[0] }
    }
    return names
  }()
}
