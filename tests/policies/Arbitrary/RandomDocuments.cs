using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>Random policies with all else that a document can hold: guarantees, codes, texts, titles and contacts of any characters.</summary>
internal static class RandomDocuments
{
    private const int Guarantees = 3;

    private static readonly Gen<string> Text = Gen.String["abc \"\\/'é€<&\u05D0"];

    public static Gen<TriagePolicy> Any { get; } =
        from policy in Gen.OneOf(RandomPolicies.Any(PolicyShape.OfReports), RandomPolicies.Any(PolicyShape.OfItems))
        from guarantees in Gen.Select(RandomGuarantees.About(policy), RandomItemRules.Source).Array[Guarantees]
        from accepted in RandomAcceptances.About(policy)
        from schema in Gen.OneOfConst(null, "s.json")
        from text in Text
        from flags in Gen.Bool.Array[2]
        select policy with
        {
            Schema = schema,
            Sections = [policy.Sections[0] with { Title = text }, policy.Sections[1]],
            Referrals = policy.Referrals.Select((rule, i) => i == 0 ? rule with { Contact = rule.Contact with { Name = OneLine(text), Hours = OneLine($"{text} 9") } } : rule).ToValueList(),
            Codes = flags[0] ? [] : Codes(policy, text),
            Guarantees = guarantees.Select((one, i) => one.Item1 with { Id = $"g{i}", Source = one.Item2 }).ToValueList(),
            Accepted = accepted,
            Texts = flags[1] ? Texts(policy, text) : PolicyTexts.None,
        };

    // A contact holds no control characters, and its name says something.
    private static string OneLine(string text) => $"x{string.Concat(text.Where(c => !char.IsControl(c) && c != '\u2028'))}x";

    private static PolicyTexts Texts(TriagePolicy policy, string text) =>
        new([new("nl", [new("fact.f0", text), .. policy.Notices.Take(1).Select(notice => new TextEntry($"notice.{notice.Id}", "b"))]), new("en", [])]);

    private static ValueList<CodeSystem> Codes(TriagePolicy policy, string text) =>
    [
        new("office", text) { Reasons = policy.Rules.Where(rule => rule.GivesReason).Take(2).Select(rule => new CodeEntry(rule.Id, string.Concat($"x{text}".EnumerateRunes().Take(64)))).ToValueList() },
        new("desk", "b") { Routes = [new("stop", "1"), new("wait", "?")] },
    ];
}
