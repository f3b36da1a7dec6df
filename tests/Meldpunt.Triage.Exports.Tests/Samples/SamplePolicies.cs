using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Exports.Tests.Samples;

/// <summary>Policies to document: two versions of a hotline's, and one of another trade that has a bit of everything.</summary>
internal static class SamplePolicies
{
    /// <summary>Text that would do harm where it is not encoded.</summary>
    public const string Hostile = "<script src=\"https://example.org/x.js\">&amp;'\u200Fevil `a|b` *c* [d](https://example.org) </style> -->";

    private const string HostileVersion = "1 <script>&amp;'evil `a|b` *c* [d](https://example.org) -->";

    public static TriagePolicy Earlier { get; } = Hotline.Earlier;

    public static TriagePolicy Later { get; } = Hotline.Read();

    /// <summary>Other facts, routes, words of doubt and languages; every kind of guarantee, and some that are broken; hostile texts.</summary>
    public static TriagePolicy Parcels
    {
        get
        {
            TriagePolicy policy = Builder().Build();
            return policy with { Texts = new([Texts(policy, "he"), Texts(policy, "nl")]) };
        }
    }

    /// <summary>The same without texts.</summary>
    public static TriagePolicy WithoutTexts => Builder().Build();

    private static PolicyBuilder Builder() => new PolicyBuilder("parcels", HostileVersion)
        .Routes("wait", "deliver", "wait", "open", "return")
        .Doubt("unknown")
        .Section("a|b", Hostile)
        .Section("2", "nobody cites it")
        .ItemFact(new Fact("content", ["letter", "food", "glass", "book", "coin", "unknown"]) { Alike = [["letter", "book"]] })
        .ItemFact(new Fact("weight", ["light", "heavy"]) { Closed = "heavy", ClosedWithAddress = "light" })
        .ReportFact("urgent", "yes", "no", "unknown")
        .Questions("urgent", "items")
        .Rule("first", "perishable", Condition.Where("content", "food").And("weight", "heavy"), "open", Citation.Of("a|b"))
        .Rule("second", "fragile", Condition.Where("content", "glass", "coin"), "return", Citation.RulingOn("a|b"))
        .Rule("second", new Rule("silent", Condition.Where("content", "coin"), "return") { GivesReason = false, Source = new([], Ruling: true) })
        .Otherwise("last", "deliver", "deliver")
        .EmptyReport(new EmptyReportRule("hurry", [ReportCondition.Where("urgent", "yes"), ReportCondition.Where("urgent", "unknown")], "open"))
        .Referral(new ReferralRule("office", [ReportCondition.SomeItemIs("return", "open")], new Contact(Hostile.Replace("\u0007", "", StringComparison.Ordinal), "+31 (0)20 *1*")
        {
            Url = "https://example.org/a?b=1&c='2'",
            Email = "a_b+c@example.org",
            Chat = "https://chat.example/",
            Hours = "<b>24/7</b> | `9`",
        }))
        .Referral(new ReferralRule("desk", [ReportCondition.SomeItemInDoubt("deliver").And("urgent", "yes", "unknown")], new Contact("Desk"))
        {
            Precedes = new("office", [ReportCondition.Always]),
        })
        .Notice(new NoticeRule("thanks", [ReportCondition.Always]))
        .Notice(new NoticeRule("items", [ReportCondition.HasItems, ReportCondition.SomeItemInDoubt()]))
        .Impossible(new ImpossibleCombination("heavy-letter", GuaranteeScope.Item, Condition.Where("content", "letter").And("weight", "heavy")))
        .Guarantee(new Guarantee("one", GuaranteeScope.Report, GuaranteeKind.OneRoute))
        .Guarantee(new Guarantee("settled", GuaranteeScope.Report, GuaranteeKind.SettledStays))
        .Guarantee(new Guarantee("settled-item", GuaranteeScope.Item, GuaranteeKind.SettledStays))
        .Guarantee(new Guarantee("closed", GuaranteeScope.Report, GuaranteeKind.ClosingSettles))
        .Guarantee(new Guarantee("broken-never", GuaranteeScope.Item, GuaranteeKind.Never) { If = new() { Reasons = ["fragile"], Routes = ["return"] } })
        .Guarantee(new Guarantee("broken-always", GuaranteeScope.Report, GuaranteeKind.Always) { Then = new() { FirstReferral = "desk", HasReferral = true, Referrals = ["desk"], Notices = ["thanks"] } })
        .Guarantee(new Guarantee("reached", GuaranteeScope.Report, GuaranteeKind.Implies) { If = new() { Referrals = ["office"] }, Then = new() { Contacts = [new("office", new() { Phone = "112", Email = "", Hours = "<b>24/7</b> | `9`" })] } })
        .Guarantee(new Guarantee("implied", GuaranteeScope.Item, GuaranteeKind.Implies) { If = new() { Facts = [Condition.Where("content", "food"), Condition.Where("content", "glass")], Routes = ["open"] }, Then = new() { HasReason = true } })
        .Guarantee(new Guarantee("implied-from-anything", GuaranteeScope.Report, GuaranteeKind.Implies) { Then = new() { Notices = ["thanks"] } })
        .Guarantee(new Guarantee("out-of-reach", GuaranteeScope.Item, GuaranteeKind.Unreachable) { If = new() { Facts = [Condition.Where("content", "glass")] }, Then = new() { Routes = ["deliver"] } })
        .Guarantee(new Guarantee("out-of-reach-of-report", GuaranteeScope.Report, GuaranteeKind.Unreachable) { If = new() { Facts = [Condition.Where("urgent", "no")] }, Then = new() { Routes = ["wait"] } })
        .Guarantee(new Guarantee("keeps-any", GuaranteeScope.Item, GuaranteeKind.Keeps) { ChangeTo = "unknown", Keeps = ["deliver"] })
        .Guarantee(new Guarantee("keeps-some", GuaranteeScope.Item, GuaranteeKind.Keeps) { ChangeTo = "unknown", ChangeFrom = ["food", "glass"], Keeps = ["deliver"] })
        .Guarantee(new Guarantee("worsens", GuaranteeScope.Item, GuaranteeKind.NeverWorsens) { ChangedFact = "content", ChangeTo = "glass" })
        .Guarantee(new Guarantee("worsens-from", GuaranteeScope.Item, GuaranteeKind.NeverWorsens) { ChangedFact = "content", ChangeFrom = ["letter"], ChangeTo = "book", BestFirst = ["return", "open", "wait", "deliver"] });

    // One text is missing in the last language.
    private static LanguageTexts Texts(TriagePolicy policy, string language) => new(
        language, TextKeys.RequiredBy(policy).Where(key => language != "nl" || key != "reason.fragile").Select(key => new TextEntry(key, $"{language} {key} {Hostile}{string.Concat(Enumerable.Range(0, Phrases.Find(key)?.Places ?? 0).Select(place => $" {{{place}}}"))}")).ToValueList());
}
