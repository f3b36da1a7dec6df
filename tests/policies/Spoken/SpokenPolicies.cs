using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Spoken;

/// <summary>A small policy that reads URLs, with texts in other languages than the shipped policy has. Its codes are numbered, so that they are words of no language.</summary>
internal static class SpokenPolicies
{
    public static TriagePolicy French { get; } = In(SpokenTexts.French);

    /// <summary>From right to left, with separators of its own.</summary>
    public static TriagePolicy Arabic { get; } = In(SpokenTexts.Arabic);

    public static TriagePolicy In(params LanguageTexts[] texts) => WithoutTexts() with { Texts = new(texts.ToValueList()) };

    public static TriagePolicy WithoutTexts() => new PolicyBuilder("p1", "1")
        .Routes("t2", "t1", "t2", "t3")
        .Doubt("a0")
        .ItemFact("f1", "a1", "a2", "a3", "a0")
        .ItemFact("f2", "b1", "b2", "a0")
        .ItemFact(new Fact("f3", ["c1", "c2"]) { Closed = "c2", ClosedWithAddress = "c1" })
        .ReportFact("f4", "d1", "d2")
        .Questions("f4", "items")
        .Evidence(new(PlaceMapping.Create("f2", name => name switch { "public-internet" => "b1", "in-doubt" => "a0", _ => "b2" }), new("f3", "c1", "c2")))
        .Rule("g1", "r1", Condition.Where("f1", "a2", "a3"), "t3")
        .Rule("g2", "r2", Condition.Where("f2", "b2"), "t3")
        .Rule("g3", "r3", Condition.Where("f3", "c2"), "t3")
        .Otherwise("g4", "r4", "t1")
        .Referral(new ReferralRule("v1", [ReportCondition.Where("f4", "d1")], new Contact("1", "0123")))
        .Notice(new NoticeRule("n1", [ReportCondition.Always]))
        .Build();
}
