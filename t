[2menvoy.3[0m   [33m2025-10[0m                [35mSteve Witkoff, Kremlin[0m
  US presidential envoy Steve Witkoff, riding the wave of success from the Gaza
  peace deal, conducted a telephone conversation last month with a high-ranking
  Kremlin official to propose collaboration on a similar plan for Ukraine
[2menvoy.64[0m  [33m2025-10[0m                [35mSteve Witkoff, Yuri Ushakov[0m
  These are among the conditions that Witkoff and Ushakov appear to preview
  during their call last month.
[2menvoy.16[0m  [33m2025-10-13[0m             [35mDonald Trump[0m
  The previous day, he had become the first US president to address the Israeli
  Knesset since 2008
[2menvoy.21[0m  [33m2025-10-13[0m             [35mDonald Trump, Knesset[0m
  Oct. 13 Trump addresses Knesset as Israeli hostages freed
[2menvoy.5[0m   [33m2025-10-14[0m             [35mSteve Witkoff, Yuri Ushakov[0m
  During a brief five-minute phone call on October 14, Witkoff provided guidance
  to Yuri Ushakov, Putin's chief foreign policy advisor, on how the Russian
  president should approach the topic with Trump.
[2menvoy.7[0m   [33m2025-10-14/2025-10-19[0m  [35mVolodymyr Zelenskyy[0m
  arranging a Trump-Putin call prior to Volodymyr Zelensky's White House visit
  later that week
[2menvoy.15[0m  [33m2025-10-14[0m             [35mDonald Trump[0m
  At the time of the Witkoff-Ushakov call, Trump was celebrating the success of
  his efforts to end the war in Gaza.
[2menvoy.19[0m  [33m2025-10-14[0m             [35mDonald Trump[0m
  "I don't understand why he persists with this war," Trump stated on October
  14, the same day that Witkoff spoke with Ushakov.
[2menvoy.20[0m  [33m2025-10-14[0m             [35mSteve Witkoff, Yuri Ushakov[0m
  the same day that Witkoff spoke with Ushakov
[2menvoy.22[0m  [33m2025-10-14[0m             [35mSteve Witkoff, Yuri Ushakov[0m
  Oct. 14 Witkoff speaks to Ushakov, discussed Putin-Trump call
[2menvoy.27[0m  [33m2025-10-14[0m             [35mSteve Witkoff[0m
  During his conversation with Ushakov, Witkoff expressed profound respect for
  Putin
[2menvoy.28[0m  [33m2025-10-14[0m             [35mSteve Witkoff[0m
  During his conversation with Ushakov, Witkoff expressed profound respect for
  Putin and mentioned that he had informed Trump of his belief that Russia has
  consistently desired a peace agreement
[2menvoy.30[0m  [33m2025-10-14[0m             [35mSteve Witkoff[0m
  The US envoy noted Zelenskiy's upcoming visit
[2menvoy.32[0m  [33m2025-10-14[0m             [35mSteve Witkoff[0m
  The US envoy noted Zelenskiy's upcoming visit and suggested that Putin could
  communicate with Trump prior to that meeting
[2menvoy.2[0m   [33m2025-10-16[0m             [35mDonald Trump, Vladimir Putin[0m
  Trump engaged in a lengthy two and a half hour conversation with Putin on
  October 16.
[2menvoy.23[0m  [33m2025-10-16[0m             [35mDonald Trump, Vladimir Putin[0m
  Oct. 16 Trump speaks with Putin for two and a half hours
[2menvoy.41[0m  [33m2025-10-16[0m             [35mDonald Trump, Vladimir Putin[0m
  Trump and Putin held their call two days later, at Russia's request
[2menvoy.43[0m  [33m2025-10-16[0m             [35mDonald Trump[0m
  Afterward, he announced plans to meet with the Russian leader in Budapest, a
  summit
[2menvoy.45[0m  [33m2025-10-16[0m             [35mDonald Trump[0m
  Afterward, he announced plans to meet with the Russian leader in Budapest, a
  summit that has yet to occur, and also mentioned that Putin had congratulated
  him on the Gaza deal
[2menvoy.18[0m  [33m2025-10-17[0m             [35mDonald Trump, Volodymyr Zelenskyy[0m
  As he prepared for his meeting with Zelenskiy on October 17, he was
  considering supplying Ukraine with longer-range Tomahawk missiles, discussing
  new sanctions against Russia, and expressing his frustration with Putin.
[2m⋮[0m         
[2menvoy.44[0m                         [35mDonald Trump[0m
  Afterward, he announced plans to meet with the Russian leader in Budapest, a
  summit
[2menvoy.46[0m                         [35mVladimir Putin, Donald Trump[0m
  that Putin had congratulated him on the Gaza deal
[2menvoy.47[0m                         [35mSteve Witkoff, Kirill Dmitriev[0m
  Following up on that call, Witkoff met with Kirill Dmitriev, another senior
  Kremlin advisor, in Miami, according to an interview that Dmitriev gave to
  Axios.
[2menvoy.48[0m                         [35mKirill Dmitriev, Axios[0m
  Dmitriev told Axios he spent three days in Miami from October 24
[2menvoy.51[0m                         [35mYuri Ushakov[0m
  As the two Putin aides evaluated various options, Ushakov argued for
  requesting "the maximum" in their submissions to the White House.
[2menvoy.52[0m                         [35mYuri Ushakov[0m
  He expressed concern that the US might misinterpret any proposals and might
  remove certain elements but then claim there was an agreement, which would
  risk terminating the negotiations, he explained to his colleague.
[2menvoy.53[0m                         [35mKirill Dmitriev[0m
  Dmitriev, who also leads the Russian Direct Investment Fund, suggested sharing
  a paper informally
[2menvoy.54[0m                         [35mKirill Dmitriev[0m
  Dmitriev, who also leads the Russian Direct Investment Fund, suggested sharing
  a paper informally and expressed confidence
[2menvoy.55[0m                         [35mKirill Dmitriev, Yuri Ushakov[0m
  He later assured Ushakov that he would adhere to his instructions, and that
  Ushakov could also discuss the paper subsequently with "Steve."
[2menvoy.56[0m                         [35mSteve Witkoff[0m
  Since then, however, Ukraine has faced intense pressure to accept the proposal
  that Witkoff developed with assistance from his Kremlin counterparts.
[2menvoy.57[0m                         [35mUnited States[0m
  US officials had threatened to cut off critical intelligence support to the
  Ukrainian military
[2menvoy.58[0m                         [35mKyiv[0m
  although Kyiv has subsequently secured some concessions
[2menvoy.59[0m                         [35mKyiv, United States[0m
  although Kyiv has subsequently secured some concessions and convinced the US
  to decelerate following discussions with Secretary of State Marco Rubio on
  Sunday
[2menvoy.61[0m                         [35mRussia[0m
  Under the terms initially proposed by the US earlier this month, Ukraine would
  be required to withdraw troops from parts of the eastern Donbas region that
  Russia has failed to capture through military force.
[2menvoy.62[0m                         [35mMoscow[0m
  Moscow would also obtain de facto recognition of Russian claims to the regions
  of Crimea, Luhansk and Donetsk.
[2menvoy.63[0m                         [35mUkraine, European allies[0m
  Ukraine and its European allies have insisted that the war should cease along
  current lines.
[2menvoy.65[0m                         [35mSteve Witkoff[0m
  "Between us, I know what will be necessary to achieve a peace deal," Witkoff
  said.
[2menvoy.66[0m                         [35mSteve Witkoff[0m
  "The president will grant me substantial flexibility and discretion to
  finalize the deal," he added.
[2menvoy.67[0m                         [35mSteve Witkoff[0m
  "So if we can create the opportunity that after this I spoke with Yuri and we
  had a conversation, I think that could lead to significant developments."
[2menvoy.68[0m                         [35mYuri Ushakov[0m
  "Ok," Ushakov replied.
[2m68 events, 40 shown; .last shows all[0m
