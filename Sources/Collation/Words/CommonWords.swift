/// Common words of English news by how often a sentence has one of their forms.
///
/// From general knowledge of the language, in bands of bits: a word of band 6 is in about one
/// sentence of 64. Words of grammar are not here: `ContentWords` leaves them out.
enum CommonWords {
  static let bands: [(bits: Int, words: String)] = [
    (
      5,
      """
      year people new first time two day state make take go come last get week month three \
      government president country work use
      """
    ),
    (
      6,
      """
      official man woman home world way give see know report group call want need plan part \
      lead company city number million four five public national national police high long \
      show keep help include back down well good old leave percent percentage house power right \
      place life second end late early monday tuesday wednesday thursday friday saturday sunday \
      january february march april may june july august september october november december \
      become begin start expect ask think find top big set meeting meet
      """
    ),
    (
      7,
      """
      family child school member party law case court war military force attack news law political \
      leader minister office service system program policy problem question issue point hand \
      business market money price cost pay month security international foreign local former \
      senior chief head director member six seven eight ten hundred thousand billion dollar \
      night morning evening today yesterday tomorrow hour minute nearly almost large small major \
      several third next recent current past future hold run move turn put bring try play win \
      lose face follow open close change continue increase rise fall cut raise allow agree decide \
      decision decline deny confirm announce statement tell speak talk word read write hear name \
      believe hope feel consider appear seem remain live kill die death dead person other \
      american united americans states british america north south east west western eastern \
      northern southern center central area region town street road building local area \
      support control effort team game player fan season coach line side side half full whole \
      different important possible available able likely clear real free strong hard \
      important close common least enough much million far yet ago soon already again
      """
    ),
    (
      8,
      """
      age air amount arm army arrest arrive article author authority ban bank base battle beat bed \
      bill bit black blue board body book border boy break brother budget build burn buy camp \
      campaign candidate capital car card care carry catch cause charge check choice choose church \
      citizen civil claim class clean club college comment commission committee community compare \
      computer concern conference condition congress contact contract council county couple course \
      cover create crime crisis cross culture customer cut damage data date daughter deal debate \
      defend defense degree demand department deputy design despite detail develop development \
      difficult discuss document dog door draw dream drive drop drug early earn economic economy \
      education effect eight election employee energy enter environment establish evening event \
      evidence example executive exist experience expert explain eye fact factor fail father fear \
      federal field fight figure fill film final financial fire floor fly food foot form forward \
      friend front fund future general girl goal gold green ground grow growth guard guess gun \
      guy hair happen happy hard hear heart heavy history hit hospital host hotel hundred husband \
      idea image immediate impact improve income independent individual industry influence \
      information inside interest interview investigation investigate involve job join judge kid \
      kind land language launch lawyer learn legal letter level lie light limit list listen living \
      lot love low machine main majority manage management manager mark matter measure media \
      medical medium mention message method middle mile mind miss model modern moment mother mouth \
      movement movie music nation natural near network night none note notice nuclear offer oil \
      operation opportunity option order organization outside owner page pain paper parent park \
      partner party pass patient peace perform period personal phone photo pick picture piece \
      plane plant popular population position post practice prepare present press pressure pretty \
      prevent private probably process produce product production professional project promise \
      property protect prove provide publish push quality quarter quick quiet race radio raise \
      range rate reach reaction ready reason receive record red reduce refer refuse relation \
      relationship release religious remember remove require research resource respond response \
      rest result return reveal risk role room rule safe safety scene science score sea seat \
      secretary section seek sell send sense serious serve seven share ship shoot short shot sign \
      similar simple single sister sit site situation size skill social society soldier son song \
      sort sound source space speech spend sport staff stage stand star station stay step stock \
      stop store story strategy student study stuff style subject success suffer suggest summer \
      surface table task tax teacher technology television term test thank thing threat throw \
      ticket total touch tough trade traffic train training travel treat treatment tree trial trip \
      trouble true truth type union unit university value vehicle victim view village violence \
      visit voice vote wait walk wall warn watch water weapon wear weather website weekend weight \
      white wide wife win window winter wish witness worker worry wound young youth
      """
    ),
    (
      9,
      """
      abandon absence abuse academic accept access accident account accuse achieve act action \
      active activist activity actor actress actual addition address administration admit adult \
      advance advantage advice adviser affair affect afford afternoon agency agenda agent \
      agreement aid aim airline airport alive ally alone alternative ambassador analysis analyst \
      anger angry anniversary annual answer apparent appeal application apply appoint approach \
      approve argue argument arrangement art assault assembly assess asset assist associate \
      association attempt attend attention attorney audience award aware baby background bad bag \
      ball bar basic battle bear beautiful beauty behavior benefit best better beyond bid bird \
      birth blame blast block blood blow boat bomb bond border born boss bottle bottom box brain \
      branch brand bread bridge brief bright broad broadcast brown bus button cabinet camera \
      cancer capture career cash celebrate cell challenge champion chance channel chapter \
      character charity chase cheap chemical choose circumstance civilian classic climate climb \
      clinic clock cloth coalition coast coat cold collapse colleague collect collection colonel \
      color column combat combine comfort command commander commercial commit commitment \
      communication compete competition complain complaint complete complex component concept \
      conclude conclusion conduct confidence confident conflict connect connection conservative \
      constitution construct consumer contain content contest context contribute convention \
      conversation convict cook cool cooperation copy corner corporate correct corrupt corruption \
      count craft crash crazy credit crew criminal critic critical criticism criticize crowd cry \
      cup cure custody custom cycle danger dangerous dark daily deadline deadly dear decade deep \
      defeat defendant degree delay delegation deliver delivery democracy democrat democratic \
      demonstrate deploy depend describe desert deserve desire desk destroy detain detective \
      determine diet difference digital dinner diplomat diplomatic direct direction disaster \
      discipline discover discovery disease dismiss display dispute distance district divide \
      division doctor domestic double doubt dozen draft dramatic dress drink driver due dust duty \
      eat edge edit editor edition effective efficient eliminate elsewhere embassy emerge \
      emergency emotion emphasis empire employ employer encounter encourage enemy engage engine \
      engineer enjoy enormous ensure enterprise entire entrance entry equal equipment era error \
      escape essential estate estimate evacuate exact examine excellent exchange excuse exercise \
      expand expand expense expensive experiment explode explosion export expose express \
      extend extra extraordinary extreme facility fair faith false fame familiar famous farm \
      farmer fast fate favor favorite feature fee fellow female festival fighter file finance \
      fine finger finish firm fish fit fix flag flat flight flood flow flower focus folk forest \
      forever forget formal formula fortune found foundation founder frame freedom fresh frequent \
      fuel fun function fundamental funeral garden gas gate gather gay gene generate generation \
      gift glass global god governor grade gradual grand grant grass grave great guest guide \
      guilty habit hall handle hang hate heat height hero hide highlight highway hill hire hole \
      holiday honor horse hostage hot huge human humanitarian hunt hurt ice identify identity \
      illegal illness imagine immigrant immigration imply import impose impress impression \
      incident independence indicate infant inflation initial initiative injure injury innocent \
      inquiry insist inspector install instance instead institute institution instruction \
      insurance intellectual intelligence intend intense intention internal internet invade \
      invest investment investor invite island item jail joint joke journal journalist journey \
      judgment jump jury justice key kick killer king kiss kitchen knee knife knock knowledge \
      labor lack lady lake landing latest laugh lawmaker lawsuit layer league legislation lesson \
      liberal license link liberty library literature load loan location lock logic loss loud luck \
      lunch magazine mail male mayor meal meaning meanwhile mechanism medal medicine memory \
      mental merger metal military mine minority minor mission mistake mix mobile mode monitor mood \
      moral motion motor mount mountain murder muscle museum musical mystery narrow native navy \
      neck negative negotiate negotiation neighbor neighborhood nerve nice noise nomination normal \
      nose novel object objective observe obtain obvious occasion occupy occur ocean offense \
      offensive officer operate opinion opponent opposition ordinary origin original outcome \
      overcome pace pack package painting pair palace panel parliament passenger path pattern \
      payment peak perfect permanent permit phase philosophy physical pilot pipe pitch pledge \
      plus pocket poet poll pollution pool poor pop portion portrait positive possibility potential \
      pound poverty powerful pray prayer precise prefer presence preserve presidential prime \
      prince princess principal principle print prior priority prison prisoner prize procedure \
      profile profit progress prominent promote proof proper propose proposal prosecutor prospect \
      protest proud pull punish purchase pure purpose pursue qualify queen quote radical rain rally \
      rape rapid rare rating ray realize rebel recall recession recognize recommend recover \
      recovery reference reflect reform refugee regard regime register regional regular \
      regulation regulator reject relate relative relax relief religion rely remark remote repeat \
      replace reply reporter represent representative republic republican reputation request \
      rescue reserve resident resign resist resolution resolve restaurant restore restrict retail \
      retire revenue reverse review revolution rich ride ring rival river rock roll roof root \
      rough round route routine row royal ruin rumor rush sad sale sample sanction satellite save \
      scale scandal schedule scheme scientist screen search secret sector secure select senate \
      senator sentence separate series session settle settlement severe sex sexual shadow shake \
      shape sharp shelter shift shine shirt shock shoe shop shoulder shout shut sick signal \
      significant silence silver singer sink skin sky sleep slide slow smart smell smile smoke \
      snow soft software solar solid solution solve soul speaker special specialist specific \
      speed spirit split spokesman spokeswoman spot spread spring square squad stable stake \
      standard statistic status steal steel stick stone storm straight strange stream strength \
      stress stretch strike string strip structure struggle studio stupid succeed sudden suicide \
      suit sum summit sun supply surgery surprise surround survey survive suspect suspend suspicion \
      sweet swim switch symbol tactic tale talent talk tank tape target teach tear telephone \
      temperature tension terrible territory terror terrorism terrorist text theater theme theory \
      thin threaten throat tie tight tiny title tone tool tooth topic tour tourist track tradition \
      traditional tragedy transfer transform transport trap treaty trend tribe trick troop truck \
      trust tv twice twin typical ultimate unable understand unemployment uniform unique unity \
      universe unknown unusual upper urban urge usual valley variety various vast version veteran \
      victory video violent virtual virus vision volume volunteer wage wake warm wash waste wave \
      weak wealth wed welcome welfare wheel wild willing wind wine wing winner wise withdraw \
      wonder wood worth yard yellow
      """
    ),
  ]
}
